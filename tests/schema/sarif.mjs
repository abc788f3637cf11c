// node sarif.mjs FILE…: 0 when every file is SARIF 2.1.0 by the schema of the standard (OASIS; the
// copy of @microsoft/jest-sarif) and by the reference validator, which is left out where it does
// not run. A damaged copy of the first file must be refused by both, or they say nothing.
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const packages = new URL('node_modules/@microsoft/', import.meta.url).pathname;
const schema = JSON.parse(
  readFileSync(join(packages, 'jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const multitool = join(packages, 'sarif-multitool-linux/Sarif.Multitool');

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node sarif.mjs FILE…');
  process.exit(2);
}
const ajv = new Ajv04({strict: false, unicodeRegExp: false});
addFormats.default(ajv);
const satisfies = ajv.compile(schema);

function run(command, ...args) {
  return spawnSync(command, args, {
    encoding: 'utf8',
    env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', NO_COLOR: '1'},
  });
}

// The errors that the reference validator tells of one file; its warnings are advice.
function errors(file) {
  const said = run(multitool, 'validate', file).stdout;
  if (!said.includes('1 files scanned')) return [`not scanned: ${said}`];
  return said.split('\n').filter((line) => /: error /.test(line));
}

const folder = mkdtempSync(join(tmpdir(), 'tthc-sarif-'));
const damaged = join(folder, 'damaged.sarif');
const broken = JSON.parse(readFileSync(files[0], 'utf8'));
broken.runs[0].results = [{
  ruleId: 'E001', ruleIndex: 900, surplus: 1, message: {text: 'x'},
  locations: [{physicalLocation: {artifactLocation: {uri: 'a b'}, region: {startLine: 5, endLine: 3}}}],
}];
writeFileSync(damaged, JSON.stringify(broken));

let failed = false;
function fail(text) {
  console.error(text);
  failed = true;
}

chmodSync(multitool, 0o755);
const runs = run(multitool, 'help').error === undefined;
console.log(runs ? 'schema and reference validator' : 'schema only: the reference validator does not run here');
if (satisfies(broken)) fail('the schema accepts a damaged file');
if (runs && errors(damaged).length === 0) fail('the reference validator accepts a damaged file');
for (const file of files) {
  if (!satisfies(JSON.parse(readFileSync(file, 'utf8')))) fail(`${file}: ${ajv.errorsText(satisfies.errors)}`);
  if (runs) for (const error of errors(file)) fail(`${file}: ${error}`);
}
rmSync(folder, {recursive: true});
console.log(`${files.length} files`);
process.exit(failed ? 1 : 0);
