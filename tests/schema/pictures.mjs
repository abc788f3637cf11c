// node pictures.mjs TTHC CHROMIUM SOFFICE ROOT OUT [accept]: the pictures of docs/guide, made anew of what the
// sessions of the guides write. They are as large as those committed and look alike, and each is in a guide; `accept`
// puts them in their place.
import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [program, executablePath, soffice, root, out, accept] = process.argv.slice(2);
const guide = join(root, 'docs/guide');
const committed = join(guide, 'pictures');
let failed = 0;
function check(holds, ...words) {
  if (holds) return;
  console.error(...words);
  ++failed;
}

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});

function tthc(...words) {
  const said = spawnSync(program, [...words, '--as-of', '2026-07-01', '--no-config', '--lang', 'vi'],
    {cwd: out, encoding: 'utf8', env: {...process.env, GITHUB_ACTIONS: '', LC_ALL: 'C'}});
  check(said.status === 0, words, said.status, said.stderr);
}

const old = join(root, 'data/procedures/xuat-ban/1.003868.yaml');
const proposal = join(root, 'data/proposals/1.003868');
const revised = join(proposal, '1.003868.revised.yaml');
const plan = join(proposal, 'plan.yaml');
tthc('import', join(root, 'data/records'), '-o', 'records');
tthc('review', 'records', '--fail-on', 'never', '-f', 'html=review.html', '-f', 'xlsx=worksheet.xlsx', '-f', 'docx=report.docx');
tthc('diff', old, revised, '--plan', plan, '-f', 'html=comparison.html', '-f', 'docx=table.docx');
spawnSync(program, ['estimate', plan, '--no-config', '--lang', 'vi', '-f', 'html=saving.html', '-f', 'docx=proposal.docx'], {cwd: out});

const browser = await chromium.launch({executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none']});
const page = await browser.newPage({viewport: {width: 1100, height: 760}, colorScheme: 'light', reducedMotion: 'reduce'});

for (const name of ['review', 'comparison', 'saving']) {
  await page.goto(pathToFileURL(join(out, `${name}.html`)).href);
  await page.screenshot({path: join(out, `${name}.png`)});
}

/// The first page, as LibreOffice prints it.
function print(file) {
  const name = file.replace(/\.\w+$/, '');
  const options = {cwd: out, stdio: 'pipe', timeout: 300_000};
  execFileSync(soffice, [`-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`, '--headless',
    '--convert-to', 'pdf', file], options);
  execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', `${name}.pdf`, name], options);
}
for (const file of ['worksheet.xlsx', 'report.docx', 'table.docx', 'proposal.docx']) print(file);

/// How far apart two pictures are: the mean difference of a colour, of 1; -1 where their sizes differ.
async function distance(left, right) {
  const bytes = [left, right].map((path) => readFileSync(path).toString('base64'));
  return page.evaluate(async (pictures) => {
    const drawn = await Promise.all(pictures.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
    }));
    if (drawn[0].width !== drawn[1].width || drawn[0].height !== drawn[1].height) return -1;
    let sum = 0;
    for (let i = 0; i < drawn[0].data.length; ++i) sum += Math.abs(drawn[0].data[i] - drawn[1].data[i]);
    return sum / drawn[0].data.length / 255;
  }, bytes);
}

const alike = 0.05;
const guides = readdirSync(guide).filter((file) => file.endsWith('.md')).map((file) => readFileSync(join(guide, file), 'utf8'));
const made = readdirSync(out).filter((file) => file.endsWith('.png'));
await page.goto('about:blank');
for (const picture of made) {
  check(guides.some((text) => text.includes(`(pictures/${picture})`)), picture, 'is in no guide');
  if (accept) {
    mkdirSync(committed, {recursive: true});
    copyFileSync(join(out, picture), join(committed, picture));
  }
  check(existsSync(join(committed, picture)), picture, 'is not committed: make pictures');
  if (!existsSync(join(committed, picture))) continue;
  const apart = await distance(join(out, picture), join(committed, picture));
  check(apart >= 0 && apart < alike, picture, 'looks another way now: make pictures', apart);
}
for (const text of guides) {
  for (const [, picture] of text.matchAll(/\(pictures\/([^)]+)\)/g)) check(made.includes(picture), picture, 'is not made');
}

await browser.close();
console.log(`${made.length} pictures, ${failed} faults`);
process.exit(failed === 0 ? 0 : 1);
