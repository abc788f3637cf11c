// node cases_bench.mjs TTHC SOURCE ROWS: what `tthc cases` takes for a list of so many dossiers, and what DuckDB
// takes for the same computation as `--sql duckdb` prints it, but that it is told which forms of days the file has
// (trying others is what takes it longest); on the same file, both after it was read once.
import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync, statSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {DuckDBInstance} from '@duckdb/node-api';

const [program, source, rows] = process.argv.slice(2);
const folder = join(source, 'build/bench-cases');
const list = join(folder, `ho-so-${rows}.csv`);
const calendar = join(folder, 'calendar.csv');

function write() {
  let state = 42;
  const below = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % n;
  const days = Array.from({length: 366}, (_, i) => {
    const [y, m, d] = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10).split('-');
    return `${d}/${m}/${y}`;
  });
  const codes = ['1.003868', '2.001584', '1.003659', '1.003687', '1.004379'];
  const units = ['Sở Thông tin và Truyền thông', 'Phòng Văn hóa', 'Ủy ban nhân dân xã A', 'Trung tâm Hành chính công'];
  const channels = ['Trực tiếp', 'Trực tuyến', 'Bưu chính công ích'];
  const file = openSync(list, 'w');
  writeSync(file, 'Mã hồ sơ;Mã TTHC;Đơn vị xử lý;Hình thức nộp;Ghi chú;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả\n');
  let text = '';
  for (let i = 0; i < Number(rows); ++i) {
    const day = below(320);
    const time = `${String(7 + below(10)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`;
    const due = below(4) === 0 ? '' : days[day + 10 + below(15)];
    text += `H${String(i).padStart(8, '0')};${codes[below(5)]};${units[below(4)]};${channels[below(3)]};hồ sơ giả định;` +
      `${days[day]} ${time};${due};${below(10) === 0 ? '' : days[day + below(40)]}\n`;
    if (text.length < 1 << 20 && i + 1 < Number(rows)) continue;
    writeSync(file, text);
    text = '';
  }
  closeSync(file);
}

mkdirSync(folder, {recursive: true});
if (!existsSync(list)) write();
const given = ['cases', list, '--procedures', join(source, 'data/procedures'), '--as-of', '2024-12-31', '--no-config'];
const tthc = (...words) => spawnSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28});
tthc('calendar', '-f', `csv=${calendar}`);
const sql = tthc(...given, '--sql', 'duckdb').stdout.replaceAll("'calendar.csv'", `'${calendar}'`)
  .replaceAll(/\['%[^\]]*\]/g, "['%d/%m/%Y', '%d/%m/%Y %H:%M']");

async function duckdb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const from = process.hrtime.bigint();
  const read = await connection.runAndReadAll(sql);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  return {seconds, dossiers: Number(read.getRowsJson().find((row) => row[0] === 'all')[2])};
}
function ours() {
  const from = process.hrtime.bigint();
  const said = spawnSync('/usr/bin/env', ['bash', '-c', 'ulimit -v 1000000; exec "$@"', 'bash', program, ...given, '-f', 'json'],
    {encoding: 'utf8', maxBuffer: 1 << 28});
  return {seconds: Number(process.hrtime.bigint() - from) / 1e9, dossiers: JSON.parse(said.stdout).summary.dossiers};
}

ours();
const times = {tthc: [], duckdb: []};
for (let i = 0; i < 3; ++i) {
  const left = ours();
  const right = await duckdb();
  if (left.dossiers !== right.dossiers) throw new Error(`${left.dossiers} dossiers, ${right.dossiers} by DuckDB`);
  times.tthc.push(left.seconds);
  times.duckdb.push(right.seconds);
}
const best = (all) => Math.min(...all);
const megabytes = statSync(list).size / 1e6;
for (const name of ['tthc', 'duckdb'])
  console.log(`${name.padEnd(7)} ${best(times[name]).toFixed(2)} s  (${(megabytes / best(times[name])).toFixed(0)} MB/s; ` +
    `${times[name].map((each) => each.toFixed(2)).join(', ')})`);
console.log(`${rows} rows, ${megabytes.toFixed(0)} MB: tthc has ${(best(times.duckdb) / best(times.tthc)).toFixed(2)} times the speed of DuckDB`);
