// node page.mjs TTHC CHROMIUM ROOT: pages in a browser that is not ours. Every page, light and dark, wide and
// narrow: nothing on the console, no request, no overflow, no serious fault found by axe; figures are those of
// json; hostile names stay text; 10,000 findings are filtered without waiting; A4 cuts nothing.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [program, executablePath, root] = process.argv.slice(2);
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tthc-page-'));
let failed = 0;
function check(holds, ...words) {
  if (holds) return;
  console.error(...words);
  ++failed;
}

function run(...words) {
  const day = words[0] === 'process' ? [] : ['--as-of', '2026-07-01'];
  const said = spawnSync(program, [...words, '--no-config', ...day],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, GITHUB_ACTIONS: '', LC_ALL: 'C'}});
  check([0, 1, 3].includes(said.status), words, said.status, said.stderr);
  return said.stdout;
}
/// The page of a command, and what json says of the same run.
function pageOf(name, ...words) {
  const json = JSON.parse(run(...words, '-f', `html=${name}.html`, '-f', 'json'));
  return {name, json, url: pathToFileURL(join(folder, `${name}.html`)).href};
}

const hostile = ['<script>alert(1)</script>', '</script><!-- "x" & \'y\'', '<img src=x onerror=alert(2)>', '&lt;b&gt; &amp;',
  'phải \u202Esang trái\u202C \u2028 dòng', '${alert(3)} {0} `x`', 'javascript:alert(4)', '\\" onfocus=alert(5) x=\\"'];
mkdirSync(join(folder, 'hostile'));
hostile.forEach((words, i) => writeFileSync(join(folder, 'hostile', `${i}.yaml`), `code: "1.00000${i}"
name: "${words.replace(/(?<!\\)"/g, '\\"')}"
authority: "${words.replace(/(?<!\\)"/g, '\\"')}"
documents:
  sets: 1
  items:
    - {id: don, name: "${words.replace(/(?<!\\)"/g, '\\"')}", originals: 1}
    - {id: don, name: sổ hộ khẩu, originals: 1}
`));
mkdirSync(join(folder, 'many'));
for (let i = 0; i < 100; ++i) {
  const papers = Array.from({length: 51}, (_, at) => `    - {id: p${at}, name: Giấy tờ ${at}, originals: 1}\n`);
  const again = Array.from({length: 2}, () => papers.slice(0, 50)).flat();
  writeFileSync(join(folder, 'many', `${i}.yaml`), `code: "1.${String(100000 + i)}"\nname: Thủ tục ${i}\n` +
    `authority: Sở ${i % 20}\nfield: Lĩnh vực ${i % 7}\ndocuments:\n  sets: 1\n  items:\n${papers.join('')}${again.join('')}`);
}

mkdirSync(join(folder, 'ranges'));
const ranged = (trips, hours) => `code: "1.000009"
name: "${hostile[0]}"
levels: [province]
channels: [in-person]
deadlines:
  - {legal: ${hours * 5} ngày làm việc, committed: ${hours * 3} giờ làm việc}
burden:
  applicants_per_year: {low: 20, likely: 100, high: 400}
  tasks:
    - {id: nop, name: "${hostile[2]}", trips: ${trips}, to: province}
    - {id: viet, name: "Viết bản giải trình rất dài về điều kiện sản xuất, kinh doanh của cơ sở và kế hoạch ứng phó sự cố", hours: {low: ${hours}, likely: ${hours * 2}, high: ${hours * 4}}}
`;
writeFileSync(join(folder, 'ranges', 'a.yaml'), ranged(3, 4));
writeFileSync(join(folder, 'ranges', 'b.yaml'), `revises: a.yaml\n${ranged(1, 2)}`);

const data = join(root, 'data');
const pages = [
  pageOf('published', 'review', join(data, 'procedures/xuat-ban'), '--fail-on', 'never'),
  pageOf('hostile', 'review', 'hostile', '--fail-on', 'never'),
  pageOf('clean', 'review', 'hostile/3.yaml', '--select', 'L001'),
  pageOf('many', 'review', 'many', '--select', 'S001', '--fail-on', 'never'),
  pageOf('diff', 'diff', join(data, 'procedures/xuat-ban/1.003868.yaml'), join(data, 'proposals/1.003868/1.003868.revised.yaml'),
    '--plan', join(data, 'proposals/1.003868/plan.yaml')),
  pageOf('plan', 'estimate', join(data, 'proposals/1.003868/plan.yaml')),
  pageOf('cost', 'estimate', join(data, 'procedures/xuat-ban/1.003868.yaml')),
  pageOf('costs', 'estimate', join(data, 'procedures'), '--lang', 'en'),
  pageOf('ranges', 'estimate', 'ranges/a.yaml', 'ranges/b.yaml'),
  pageOf('process', 'process', join(data, 'procedures/xuat-ban')),
];
const of = (name) => pages.find((page) => page.name === name);

const browser = await chromium.launch({executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']});

async function open(url, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.on('console', (message) => check(message.type() !== 'error', url, message.text()));
  page.on('pageerror', (error) => check(false, url, error.message));
  page.on('request', (request) => check(request.url() === url, url, 'asks for', request.url()));
  page.on('dialog', (dialog) => { check(false, url, 'runs what it was given'); dialog.dismiss(); });
  await page.goto(url);
  return page;
}
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const cut = (page) => page.evaluate(() => [...document.querySelectorAll('h1, h2, p, summary, button, label, .words td, .sides td')]
  .filter((element) => element.offsetParent && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .map((element) => element.textContent.slice(0, 60)));

async function isFit(page, words) {
  check(await overflow(page) <= 0, words, 'is wider than the window');
  const texts = await cut(page);
  check(texts.length === 0, words, 'cuts', texts);
}

async function isAccessible(page, words) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations'], preload: false}));
  for (const {id, impact, nodes} of violations) {
    if (['serious', 'critical'].includes(impact)) check(false, words, id, nodes.slice(0, 3).map(({html}) => html));
  }
}

for (const {name, url} of pages) {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']]) {
    const words = `${name} ${width} ${colorScheme}`;
    const page = await open(url, {viewport: {width, height: 900}, colorScheme});
    await page.evaluate(() => { for (const fold of document.querySelectorAll('main > section > details, .figures details')) fold.open = true; });
    await isFit(page, words);
    if (name !== 'many') await isAccessible(page, words);
    check((await page.locator('html').getAttribute('lang')) === (name === 'costs' ? 'en' : 'vi'), words, 'language');
    await page.context().close();
  }
  const paper = await open(url, {viewport: {width: 643, height: 900}});
  await paper.emulateMedia({media: 'print'});
  check(await overflow(paper) <= 0, name, 'is wider than A4');
  await paper.context().close();
}

{ // The list: what json says, found by words without their marks, filtered, and quickly so.
  const {json, url} = of('many');
  check(json.findings.length >= 10000, 'findings:', json.findings.length);
  const page = await open(url);
  const count = () => page.locator('#count').textContent();
  check((await count()).includes('10.000 trong 10.000') || json.findings.length > 10000, await count());
  check(await page.locator('.finding').count() < 500, 'slices of the list');
  const took = async (act) => page.evaluate(async (source) => {
    const list = document.getElementById('findings');
    const start = performance.now();
    await new Promise((done) => {
      new MutationObserver((_, observer) => { observer.disconnect(); done(); }).observe(list, {childList: true});
      new Function('form', source)(document.getElementById('filter'));
    });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  }, act);
  const type = (word) => `form.elements.search.value = ${JSON.stringify(word)}; form.dispatchEvent(new Event('input'))`;
  const first = await took(type('MANY/17.yaml'));
  const wanted = json.findings.filter(({path}) => /many\/17\.yaml/.test(path)).length;
  check(await count() === `${wanted} trong ${new Intl.NumberFormat('vi-VN').format(json.findings.length)} phát hiện`, await count(), wanted);
  const times = [first];
  for (const word of ['p4', 'Sở 3', 'không có', '']) times.push(await took(type(word)));
  times.push(await took("form.elements.authority.value = 'Sở 3'; form.dispatchEvent(new Event('input'))"));
  const ofThree = json.findings.filter(({path}) => Number(/(\d+)\.yaml/.exec(path)[1]) % 20 === 3).length;
  check((await count()).startsWith(`${ofThree} `), await count(), ofThree);
  check(Math.max(...times) < 1000, 'a filter waits', times);
  console.log(`${json.findings.length} findings, filters in ${times.map((time) => Math.round(time))} ms`);
  await page.locator('#filter button[type=reset]').click();
  await page.waitForFunction((all) => document.getElementById('count').textContent.startsWith(all),
    new Intl.NumberFormat('vi-VN').format(json.findings.length));
  const before = await page.locator('.finding').count();
  await page.mouse.wheel(0, 1e6);
  await page.waitForFunction((rows) => document.querySelectorAll('.finding').length > rows, before);
  await page.context().close();
}

{ // Each finding with its line, its remedy and its grounds; a row of the summary filters.
  const {json, url} = of('published');
  const page = await open(url);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const texts = await page.locator('.finding').allInnerTexts();
  check(texts.length === json.findings.length, 'review: a row a finding', texts.length);
  json.findings.forEach((finding, i) => {
    const {path, code, range: {start}} = finding;
    const grounds = finding.references.map(({citation}) => citation).join('; ');
    for (const words of [finding.message.slice(0, 40).replace(/\s.*/, ''), code, `${path}:${start.line}:${start.column}`, finding.help, grounds])
      check(texts[i].includes(words.trim()), 'review:', words, 'in', texts[i]);
  });
  check(await page.locator('.finding pre').count() > json.findings.length / 2, 'review: source lines');
  for (const by of ['rule', 'authority', 'field']) {
    const totals = await page.locator(`table[data-filter=${by}] tbody td:last-child`).allTextContents();
    check(totals.reduce((sum, total) => sum + Number(total), 0) === json.findings.length, 'review: counts by', by, totals);
  }
  const row = page.locator('table[data-filter=rule] tbody tr').first();
  const total = await row.locator('td').last().textContent();
  await row.locator('button').press('Enter');
  await page.waitForFunction((all) => document.getElementById('count').textContent.startsWith(`${all} `), total);
  check(await page.evaluate(() => document.activeElement.name) === 'rule', 'review: where the keyboard is');
  await page.context().close();
}

{ // What a record says is text.
  const page = await open(of('hostile').url);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const text = await page.evaluate(() => document.getElementById('findings').textContent);
  for (const words of hostile.slice(0, 4)) check(text.includes(words), 'hostile:', words);
  check(!text.includes('\u202E'), 'hostile: direction');
  check(await page.locator('script').count() === 2 && await page.locator('img').count() === 0, 'hostile: elements');
  await page.context().close();
}

{ // The savings: figures of json, there without a script too.
  const {json, url} = of('plan');
  const dong = (exact) => `${new Intl.NumberFormat('vi-VN').format(Math.round(Number(exact)))} đ`;
  const saving = json.plans[0].procedures[0];
  for (const options of [{}, {javaScriptEnabled: false}]) {
    const page = await open(url, options);
    const text = await page.locator('main').innerText();
    for (const figure of [saving.once_without_fees, saving.year_without_fees, saving.year_with_fees]) {
      for (const key of ['before', 'after', 'saved']) check(text.includes(dong(figure[key])), 'plan:', key, dong(figure[key]));
    }
    for (const {year_dong: share} of saving.measures) check(text.includes(dong(share)), 'plan:', share);
    await page.context().close();
  }
}

{ // Each figure unfolds to what json says of it, by the keyboard too; charts are drawn and told in words.
  const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();
  for (const name of ['plan', 'ranges']) {
    const {json, url} = of(name);
    const page = await open(url);
    const saving = json.plans[0].procedures[0];
    const words = inOneLine(await page.locator('main').evaluate((main) => main.textContent));
    for (const version of [saving.adjusted, saving.after]) {
      for (const line of version.lines) {
        check(words.includes(inOneLine(line.formula)), name, 'formula', line.formula);
        for (const {what, file, line: number, source} of line.factors) {
          const place = file ? `${file}:${number}` : source;
          check(!place || words.includes(inOneLine(place)), name, what, place);
        }
      }
    }
    for (const table of await page.locator('.figures').all()) {
      check(await table.locator('summary').count() > 0, name, 'a table that does not unfold', await table.innerText());
    }
    const first = page.locator('.figures summary').first();
    await first.focus();
    await page.keyboard.press('Enter');
    check(await first.evaluate((summary) => summary.parentElement.open), name, 'unfolds by the keyboard');
    const painted = await page.locator('.chart canvas').evaluateAll((all) => all.map((canvas) => {
      const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0) && canvas.getAttribute('aria-label').length > 10;
    }));
    check(painted.length >= (name === 'ranges' ? 4 : 3) && painted.every(Boolean), name, 'charts', painted);
    check(words.includes('tổng các khoản =') && words.includes('giá trị Shapley'), name, 'what is summed');
    check((await page.locator('body > footer pre').textContent()).includes('Permission is hereby granted'), name, 'licence');
    await page.context().close();
  }
  const {json, url} = of('ranges');
  const page = await open(url);
  const {bars, middle} = await page.locator('.chart script').evaluateAll((all) =>
    all.map((script) => JSON.parse(script.textContent)).find(({kind}) => kind === 'tornado'));
  check(middle === Math.round(Number(json.plans[0].year_with_fees.saved)), 'tornado: middle', middle);
  check(bars.length >= 2 && bars.every(({values: [low, high]}) => low !== high), 'tornado', bars);
  const applicants = bars.find(({label}) => label.includes('(m)')).values;
  check(applicants[0] * 5 === middle && applicants[1] === middle * 4, 'tornado: applicants', applicants, middle);
  check(await page.locator('img').count() === 0, 'ranges: elements');
  await page.context().close();
}

{ // The comparison: a row a change, words marked on both sides.
  const {json, url} = of('diff');
  const page = await open(url);
  const rows = await page.locator('.words tbody tr').count();
  check(rows === json.changes.length, 'diff: a row a change', rows, json.changes.length);
  for (const words of ['.words del', '.words ins', '.sides del', '.sides ins'])
    check(await page.locator(words).count() > 0, 'diff: marks', words);
  await page.context().close();
}

{ // Processes: a picture each, a box a step.
  const {json, url} = of('process');
  const page = await open(url);
  const steps = json.processes.map((process) => process.steps.length);
  const boxes = await page.locator('.lanes svg').evaluateAll((all) => all.map((one) => one.querySelectorAll('.task').length));
  check(steps.length > 0 && String(boxes) === String(steps), 'process: boxes', boxes, steps);
  await page.context().close();
}

{ // A register of a folder: pages that link to each other and ask for nothing else.
  run('site', 'hostile', join(data, 'procedures/xuat-ban'), '-o', 'site');
  const home = pathToFileURL(join(folder, 'site/')).href;
  const page = await (await browser.newContext({viewport: {width: 390, height: 900}})).newPage();
  page.on('console', (message) => check(message.type() !== 'error', page.url(), message.text()));
  page.on('pageerror', (error) => check(false, page.url(), error.message));
  page.on('request', (request) => check(request.url().startsWith(home), page.url(), 'asks for', request.url()));
  page.on('dialog', (dialog) => { check(false, page.url(), 'runs what it was given'); dialog.dismiss(); });
  const seen = new Set();
  const wanted = [new URL('index.html', home).href];
  while (wanted.length > 0) {
    const url = wanted.pop();
    if (seen.has(url)) continue;
    seen.add(url);
    await page.goto(url);
    check(await page.evaluate(() => document.styleSheets.length === 1), url, 'style');
    if (!url.includes('/procedures/')) await isAccessible(page, url);
    await isFit(page, url);
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    check(links.every((link) => !/^([a-z]+:|\/)/.test(link)), url, 'links are relative');
    wanted.push(...links.map((link) => new URL(link, url)).map((link) => { link.hash = ''; return link.href; }));
  }
  const {json} = of('published');
  const procedures = json.summary.procedures + hostile.length;
  check(seen.size === procedures + 4, 'site: pages', seen.size, procedures);
  await page.goto(new URL('index.html', home).href);
  check(await page.locator('#register tbody tr').count() === procedures, 'site: rows');
  await page.locator('input[name=rows]').fill('xuat ban pham in');
  await page.waitForFunction((all) => !document.getElementById('rows').textContent.startsWith(`${all} `), procedures);
  const left = await page.locator('#register tbody tr:visible').allInnerTexts();
  check(left.length > 0 && left.every((text) => /xuất bản phẩm/i.test(text)), 'site: search', left);
  await page.context().close();
}

await browser.close();
rmSync(folder, {recursive: true});
console.log(`${pages.length} pages, ${failed} faults`);
process.exit(failed === 0 ? 0 : 1);
