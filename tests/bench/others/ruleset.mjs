// A ruleset of Spectral that holds files against a schema: node ruleset.mjs SCHEMA >ruleset.json
import { readFileSync } from "node:fs";

const schema = JSON.parse(readFileSync(process.argv[2], "utf8"));
const functionOptions = { schema, dialect: "draft2020-12" };
const procedure = { given: "$", severity: "error", then: { function: "schema", functionOptions } };
console.log(JSON.stringify({ rules: { procedure } }));
