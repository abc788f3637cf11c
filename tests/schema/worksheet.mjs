// node worksheet.mjs TTHC SOFFICE: the worksheet of a review, opened by LibreOffice: no cell is an error or
// a formula, the rows are the findings of json, on one sheet and on a sheet a department; and what a
// department answers in it, saved as CSV and as XLSX by LibreOffice, is known to the next review.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {parse as parseCsv} from 'csv-parse/sync';

const [program, soffice] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tthc-worksheet-'));
let failed = 0;
function check(holds, words) {
  if (holds) return;
  console.error(words);
  ++failed;
}

const authorities = ["Sở [Văn hóa]: Thể thao/Du lịch * ? \\ 'x'", 'Sở Văn hóa, Thể thao và Du lịch tỉnh Thừa Thiên Huế (cũ)',
  'Sở Văn hóa, Thể thao và Du lịch tỉnh Thừa Thiên Huế (mới)', '=1+1'];
const hostile = ['=cmd|\' /C calc\'!A0', '<script>alert(1)</script>', 'https://example.com/a?b&c', '+1', '-1', '@SUM(1)',
  '\\e[31mđỏ\\a', '_x0041_ &amp; ]]>', '😀 “thẻ”', 'dài '.repeat(10000)];
hostile.forEach((words, i) => writeFileSync(join(folder, `${i}.yaml`), `code: "1.00000${i}"
name: "${words}"
authority: "${authorities[i % authorities.length]}"
documents:
  sets: 1
  items:
    - {id: don, name: Đơn, originals: 1}
    - {id: don, name: sổ hộ khẩu, originals: 1}
`));
writeFileSync(join(folder, 'broken.yaml'), 'code: "1\nname: x\n');

const review = ['review', '.', '--as-of', '2026-07-01', '--no-config', '--fail-on', 'never', '--select', 'S001,N003,E005'];
function run(...more) {
  const said = spawnSync(program, [...review, ...more],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, GITHUB_ACTIONS: ''}});
  check(said.status === 0 || said.status === 3, `${more}: exit ${said.status}: ${said.stderr}`);
  return said;
}

function convert(file, to, ...options) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const said = spawnSync(soffice, [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, join(folder, file)],
    {encoding: 'utf8', timeout: 300000});
  check(said.status === 0, `${file} to ${to}: ${said.stderr}`);
}

const read = (name) => readFileSync(join(folder, name), 'utf8');
const allSheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
function sheetsOf(book) {
  convert(`${book}.xlsx`, allSheets);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${book}-`) && name.endsWith('.csv')).sort();
  return names.map((name) => parseCsv(read(name), {columns: true, relax_quotes: true, bom: true}));
}

const error = /^(#|Err:|Lỗi:)/;
function checkCells(rows) {
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row)) check(!error.test(cell), `${column}: ${cell}`);
  }
}

const longest = 32767;
const titles = {
  vi: ['Mã thủ tục', 'Quy tắc', 'Phát hiện', 'Cách sửa', 'Dấu vết'],
  en: ['Procedure', 'Rule', 'Finding', 'Remedy', 'Fingerprint'],
};
/// What both say of a finding; text that was cut is held to its beginning.
const told = (cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').slice(0, 32000)).join(' | ');
const bySheet = (rows, language) => rows.map((row) => told(titles[language].map((title) => row[title])));
const shown = (words) => words.replace(/\\[ea]/g, '').trim().slice(0, 32000);
function checkNames(rows, title) {
  for (const row of rows.filter((row) => row[titles.vi[0]] ?? row[titles.en[0]])) {
    const words = hostile[Number((row[titles.vi[0]] ?? row[titles.en[0]]).at(-1))];
    check(row[title].slice(0, 32000) === shown(words), `${row[title].slice(0, 100)} for ${words.slice(0, 100)}`);
  }
}
const byJson = (findings) => findings.map((f) => told([f.procedure, f.code, f.message, f.help, f.fingerprint]));

for (const language of ['vi', 'en']) {
  const {findings} = JSON.parse(run('--lang', language, '-f', 'json').stdout);
  check(findings.length > 2 * hostile.length, `${findings.length} findings`);

  const one = run('--lang', language, '-f', `xlsx=one-${language}.xlsx`);
  check(/32[.,]767/.test(one.stderr), 'a text that was cut is told');
  const [rows, ...others] = sheetsOf(`one-${language}`);
  check(others.length === 0, 'one sheet');
  checkCells(rows);
  check(isDeepStrictEqual(bySheet(rows, language), byJson(findings)), `${language}: the rows are the findings of json`);
  checkNames(rows, language === 'vi' ? 'Tên thủ tục' : 'Name');
  check(rows.every((row) => Object.values(row).every((cell) => cell.length <= longest)), 'no cell is too long');

  run('--lang', language, '-f', `xlsx=split-${language}.xlsx`, '--split-by', 'authority');
  const sheets = sheetsOf(`split-${language}`);
  const isList = (sheet) => !(titles[language][0] in sheet[0] && titles[language][4] in sheet[0]);
  const list = sheets.filter(isList);
  const departments = sheets.filter((sheet) => !isList(sheet));
  check(list.length === 1 && list[0].length === departments.length, `${departments.length} departments`);
  check(departments.length === authorities.length + 1, 'a department each, and what has none');
  departments.forEach(checkCells);
  const all = departments.flatMap((sheet) => bySheet(sheet, language));
  check(isDeepStrictEqual(all.sort(), byJson(findings).sort()), `${language}: the sheets hold all findings once`);
  const total = list[0].reduce((sum, row) => sum + Number(row[language === 'vi' ? 'Tổng số' : 'Findings']), 0);
  check(total === findings.length, `the list counts ${total}`);
}

// What LibreOffice made of it, as XML: no formula, no link; the drop-down, the filter, the pages.
convert('one-vi.xlsx', 'fods');
const flat = read('one-vi.fods');
check(!/table:formula=|xlink:href=/.test(flat), 'no formula and no link');
for (const words of ['Sẽ sửa', 'Giữ nguyên', 'Không đúng', 'table:display-filter-buttons="true"', '<table:table-header-rows>',
  'style:print-orientation="landscape"', 'style:scale-to-X="1"', 'Dấu vết'])
  check(flat.includes(words), `the worksheet has ${words}`);
check(/fo:page-width="(29\.7\d*cm|11\.69\d*in|297mm)"/.test(flat), 'A4 across');

// A department answers: Excel in Vietnam saves CSV with `;` and a byte-order mark.
const [answers] = sheetsOf('one-vi');
const wrong = answers.filter((row) => row['Quy tắc'] === 'N003');
wrong.forEach((row, i) => Object.assign(row, i === 0 ? {'Ý kiến': 'Không đúng'}
  : {'Ý kiến': i % 2 ? 'Không đúng' : 'Giữ nguyên', 'Giải trình': `Đã kiểm tra; số ${i}, "giữ"`, 'Người trả lời': 'Trần Thị Ánh'}));
answers.filter((row) => row['Quy tắc'] === 'S001').forEach((row) => Object.assign(row, {'Ý kiến': 'Sẽ sửa'}));
const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
const line = (cells) => cells.map(quoted).join(';');
const columns = Object.keys(answers[0]);
writeFileSync(join(folder, 'answers.csv'),
  `\uFEFF${[columns, ...answers.map((row) => columns.map((column) => row[column]))].map(line).join('\r\n')}\r\n`);
convert('answers.csv', 'xlsx', '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,0,false,false');

const suppressions = {};
for (const file of ['answers.csv', 'answers.xlsx']) {
  const entries = `${file}.yaml`;
  const first = JSON.parse(run('-f', 'json', '--verdicts', file, '--suppressions', entries).stdout);
  const refused = first.findings.filter(({code}) => code === 'V004');
  check(refused.length === 1, `${file}: a verdict without a reason is told`);
  suppressions[file] = read(entries);
  check(suppressions[file].match(/rule: N003/g).length === wrong.length - 1, `${file}: an entry a verdict`);
  check(suppressions[file].includes('by: Trần Thị Ánh') && suppressions[file].includes('date: 2026-07-01'), `${file}: who and when`);
  const next = JSON.parse(run('-f', 'json', '--suppressions', entries).stdout);
  check(next.summary.suppressed === wrong.length - 1, `${file}: the next review knows ${next.summary.suppressed}`);
  check(next.findings.filter(({code}) => code === 'N003').length === 1, `${file}: what was not taken over is told again`);
  run('-f', 'json', '--verdicts', file, '--suppressions', entries);
  check(read(entries) === suppressions[file], `${file}: twice is once`);
}
check(suppressions['answers.csv'] === suppressions['answers.xlsx'], 'CSV and XLSX say the same');

rmSync(folder, {recursive: true});
console.log(`${hostile.length} procedures, ${answers.length} rows, ${wrong.length} answers`);
process.exit(failed === 0 ? 0 : 1);
