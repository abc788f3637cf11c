// Reads every file by js-yaml and validates it by ajv, structure only: node validate.mjs SCHEMA FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as yaml from "js-yaml";

const [schema, folder] = process.argv.slice(2);
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
let refused = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith(".yaml")) continue;
  const value = yaml.load(readFileSync(join(folder, name), "utf8"), { schema: yaml.JSON_SCHEMA });
  if (!validate(value)) ++refused;
}
console.log(`${refused} refused`);
