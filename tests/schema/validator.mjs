// The independent opinion: ajv on what the `yaml` package reads, knowing nothing of tthc.
import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import YAML from 'yaml';

export function compile(path) {
  const ajv = new Ajv2020({strict: true, allErrors: false});
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

// Text is compared in Normalization Form C, on both sides.
export function parse(bytes) {
  return YAML.parse(bytes.toString('utf8').normalize('NFC'), {schema: 'core', version: '1.2'});
}

export function explain(validate) {
  return validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`).join('; ');
}
