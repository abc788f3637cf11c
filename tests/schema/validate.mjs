// node validate.mjs SCHEMA FILE…: 0 when every file (JSON or YAML) satisfies the schema, 1 else.
import {readFileSync} from 'node:fs';
import {compile, explain, parse} from './validator.mjs';

const [schema, ...files] = process.argv.slice(2);
if (!schema || files.length === 0) {
  console.error('usage: node validate.mjs SCHEMA FILE…');
  process.exit(2);
}
const validate = compile(schema);
let failed = false;
for (const file of files) {
  if (validate(parse(readFileSync(file)))) continue;
  console.error(`${file}: ${explain(validate)}`);
  failed = true;
}
process.exit(failed ? 1 : 0);
