// node watch.mjs PROGRAM: 0 when `PROGRAM review --watch` tells anew what changes in the files that
// it reads, clears no screen of a pipe, and ends by an interrupt with the status of the last run.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'tthc-watch-'));
const write = (name, text) => writeFileSync(join(folder, name), text);

const whole = `code: "1.000001"
name: Cấp giấy phép xuất bản bản tin
field: Báo chí
levels: [province]
authority: Ủy ban nhân dân cấp tỉnh
applicants: [organization]
channels: [in-person, post, online]
basis: 91/2015/QH13 Điều 147
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị, originals: 1}
deadlines:
  - {legal: 15 ngày, from: nhận đủ hồ sơ}
fees: [{id: mien, free: Pháp luật không quy định thu phí}]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Thẩm định, time: 15 ngày, after: [nop]}
results: [{id: gp, name: Giấy phép xuất bản bản tin}]
`;

class Watch {
  constructor(...options) {
    this.child = spawn(program, ['review', 'procedures', '--watch', '--as-of', '2026-07-01', '--lang', 'en',
                                 ...options], {cwd: folder});
    this.said = '';
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (data) => {
        this.said += data;
        this.wake?.();
      });
    }
    this.ended = new Promise((resolve) => this.child.on('close', (status) => resolve(status)));
  }

  // What was printed since the last call, when all of it is there.
  async until(sign) {
    const late = setTimeout(() => {
      console.error(`no ${sign} in: ${this.said}`);
      process.exit(1);
    }, 10000);
    while (!sign.test(this.said)) await new Promise((resolve) => this.wake = resolve);
    clearTimeout(late);
    const said = this.said;
    this.said = '';
    return said;
  }

  stop(signal = 'SIGINT') {
    this.child.kill(signal);
    return this.ended;
  }
}

try {
  mkdirSync(join(folder, 'procedures'));
  write('procedures/a.yaml', whole);
  write('tthc.yaml', 'tthc: 1\n');
  let watch = new Watch();
  let said = await watch.until(/1 file checked.*\n/);
  assert(!said.includes('\x1b') && /0 errors/.test(said), said);

  write('procedures/a.yaml', whole.replace(/deadlines:\n.*\n/, ''));
  said = await watch.until(/1 file checked.*\n/);
  assert.match(said, /E005/);

  write('procedures/b.yaml', whole.replace('000001', '000002'));
  said = await watch.until(/2 files checked.*\n/);
  assert.match(said, /E005/);

  write('tthc.yaml', 'tthc: 1\nignore: [E005]\n');
  said = await watch.until(/2 files checked.*\n/);
  assert.doesNotMatch(said, /E005/);

  write('tthc.yaml', 'tthc: 1\nignore: [\n');
  await watch.until(/tthc\.yaml:2/);
  write('tthc.yaml', 'tthc: 1\n');
  await watch.until(/2 files checked.*\n/);
  assert.equal(await watch.stop(), 1);

  rmSync(join(folder, 'procedures/a.yaml'));
  watch = new Watch();
  await watch.until(/1 file checked.*\n/);
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.equal(watch.said, '', 'nothing changed, nothing is told');
  assert.equal(await watch.stop('SIGTERM'), 0);

  watch = new Watch('--as-of', 'x');
  assert.equal(await watch.ended, 2);
} finally {
  rmSync(folder, {recursive: true});
}
process.exit(0);
