// node duckdb.mjs TTHC SOURCE: what `tthc cases --sql duckdb` prints, run by DuckDB on the exported calendar,
// gives the figures of `tthc cases -f json`: on the sample, and on rows made up of all that lists may say.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DuckDBInstance} from '@duckdb/node-api';

const [program, source] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tthc-duckdb-'));
let failed = 0;
function check(holds, words) {
  if (holds) return;
  console.error(words);
  ++failed;
}
function tthc(...words) {
  const said = spawnSync(program, [...words, '--no-config'], {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28});
  check([0, 3].includes(said.status), `${words}: exit ${said.status}: ${said.stderr}`);
  return said.stdout;
}

const states = ['early', 'on-time', 'late', 'open', 'overdue', 'waiting', 'stopped'];
/** `15/2` as a number. */
const number = (text) => {
  if (text === null) return null;
  const [above, below] = text.split('/').map(Number);
  return above / (below ?? 1);
};
const row = (kind, label, m) => [kind, label, m.dossiers, ...['due', 'legal', 'committed']
  .flatMap((of) => states.map((state) => m[of][state])), m.working_days.dossiers, number(m.working_days.median),
  m.working_days.p90];
function rowsOfJson(report) {
  const rows = [row('all', '', report.all)];
  for (const kind of ['procedure', 'unit', 'channel', 'month'])
    for (const group of report[`by_${kind}`]) rows.push(row(kind, group.label ?? '', group));
  return rows.map((cells) => JSON.stringify(cells)).sort();
}
const plain = (value) => value === null ? null : Number(value);
const csv = "read_csv('calendar.csv', header=true, all_varchar=true)";
const [csvPath, parquetPath] = ['calendar.csv', 'calendar.parquet'].map((name) => `'${join(folder, name)}'`);
async function rowsOfSql(sql, parquet) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  check(sql.includes(csv), 'the query reads the calendar otherwise');
  if (parquet)
    await connection.run(`COPY (FROM ${csv.replace("'calendar.csv'", csvPath)}) TO ${parquetPath} (FORMAT parquet)`);
  const read = await connection.runAndReadAll(parquet
    ? sql.replaceAll(csv, `read_parquet(${parquetPath})`) : sql.replaceAll("'calendar.csv'", csvPath));
  const rows = read.getRowsJson().map((cells) => cells.map((cell, i) => i < 2 ? cell : plain(cell)));
  return {rows: rows.map((cells) => JSON.stringify(cells.slice(0, -1))).sort(), leftOut: rows[0]?.at(-1)};
}

async function compare(name, list, ...more) {
  const given = [list, '--procedures', join(source, 'data/procedures/xuat-ban'), '--as-of', '2024-12-31', ...more];
  const report = JSON.parse(tthc('cases', ...given, '-f', 'json'));
  const counted = rowsOfJson(report);
  const sql = tthc('cases', ...given, '--sql', 'duckdb');
  const {rows, leftOut} = await rowsOfSql(sql, false);
  const fromParquet = await rowsOfSql(sql, true);
  check(String(fromParquet.rows) === String(rows), `${name}: the calendar in Parquet gives other rows`);
  check(states.every((state) => report.all.due[state] > 0), `${name}: not every state is there`);
  check(leftOut === report.summary.left_out, `${name}: left out ${leftOut}, ${report.summary.left_out} in json`);
  const missing = counted.filter((each) => !rows.includes(each));
  const surplus = rows.filter((each) => !counted.includes(each));
  check(missing.length === 0 && surplus.length === 0,
    `${name}: ${missing.length} rows differ\njson ${missing.slice(0, 3).join('\n     ')}\nsql  ${surplus.slice(0, 3).join('\n     ')}`);
}

/** Rows made up by counting, with days that are in order, out of order, absent, wrong. */
function madeUp(count) {
  let state = 7;
  const below = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % n;
  const of = (...words) => words[below(words.length)];
  const day = (first, span) => {
    const date = new Date(Date.UTC(2024, 0, 1 + first + below(span)));
    const [y, m, d] = date.toISOString().slice(0, 10).split('-');
    return of(`${d}/${m}/${y}`, `${y}-${m}-${d}`, `${d}/${m}/${y} ${of('08:30', '15:00', '15:01', '16:45:10')}`);
  };
  const lines = ['Mã TTHC,Đơn vị,Hình thức,Ngày tiếp nhận,Hạn trả,Ngày trả,Ngày dừng,Trạng thái,Ngày yêu cầu bổ sung,' +
    'Ngày bổ sung,Ngày xin lỗi,Ngày hẹn lại'];
  for (let i = 0; i < count; ++i) {
    const start = below(362);
    const asked = below(8) === 0;
    const late = below(12) === 0;
    lines.push([of('1.003868', '2.001584', '2.001584.000.00.00.H62', '1.999999', ''), of('Sở A', 'Phòng B', '"Ban C, D"', ''),
      of('Trực tiếp', 'trực tuyến', 'Bưu chính', ''), below(40) === 0 ? of('', '31/02/2024', 'x') : day(start, 1),
      below(3) === 0 ? day(start + 5, 10) : '', below(4) === 0 ? '' : day(start, 30), below(25) === 0 ? day(start, 9) : '',
      of('', '', '', 'Đang xử lý', 'Trả lại', 'Chờ bổ sung'), asked ? day(start, 4) : '',
      asked && below(3) > 0 ? day(start + 4, 4) : '', late ? day(start + 2, 3) : '', late ? day(start + 8, 20) : ''].join(','));
  }
  return lines.join('\n') + '\n';
}

tthc('calendar', '-f', 'csv=calendar.csv');
await compare('the sample', join(source, 'data/samples/ho-so-gia-dinh.csv'));
writeFileSync(join(folder, 'made-up.csv'), madeUp(5000));
await compare('rows made up', join(folder, 'made-up.csv'));
tthc('calendar', '--latest', 'none', '-f', 'csv=calendar.csv');
await compare('without a time of the day', join(folder, 'made-up.csv'), '--latest', 'none');
rmSync(folder, {recursive: true});
process.exit(failed === 0 ? 0 : 1);
