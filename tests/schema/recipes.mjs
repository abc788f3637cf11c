// node recipes.mjs TTHC ROOT: what action.yml, .pre-commit-hooks.yaml, the GitLab template and docs/guide/ci.md
// tell a service to run, run in a git repository with a procedure that has a finding on a branch.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, dirname, resolve} from 'node:path';
import {parse} from 'yaml';

const [program, root] = process.argv.slice(2).map((path) => resolve(path));
const work = mkdtempSync(join(tmpdir(), 'tthc-recipes-'));
const repository = join(work, 'data');
const action = join(work, 'action');
mkdirSync(join(action, 'build/release/cli'), {recursive: true});
symlinkSync(program, join(action, 'build/release/cli/tthc'));
mkdirSync(repository);

const environment = {...process.env, PATH: `${dirname(program)}:${process.env.PATH}`, GITHUB_ACTIONS: '', NO_COLOR: '1'};
function run(script, extra = {}) {
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script],
    {cwd: repository, encoding: 'utf8', env: {...environment, ...extra}});
}
let failed = 0;
function check(holds, words, said) {
  if (holds) return;
  console.error(words, said ?? '');
  ++failed;
}
const file = (name, text) => writeFileSync(join(repository, name), text);
const procedure = (paper) =>
  `code: "1.000001"\nname: Cấp lại thẻ\ndocuments:\n  sets: 1\n  items:\n    - {id: don, name: ${paper}, originals: 1}\n`;

file('tthc.yaml', 'tthc: 1\nlanguage: en\nignore: [E]\n');
file('procedure.yaml', procedure('Đơn'));
file('other.yaml', 'services: [a]\n');
const made = run('git init -q -b main . && git config user.email a@b && git config user.name a && git add . && ' +
  'git commit -qm one && git branch origin-main && git checkout -qb change');
check(made.status === 0, 'git', made.stderr);
file('procedure.yaml', procedure('Bản sao sổ hộ khẩu'));
run('git commit -qam two');

const composite = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const review = composite.runs.steps.find(({name}) => name === 'review').run;
const inputs = Object.fromEntries(
  Object.entries(composite.inputs).map(([name, {default: value}]) => [name.toUpperCase().replace('-', '_'), value]));
const summary = join(work, 'summary.md');
const onGithub = {...inputs, ACTION: action, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary};
let said = run(review, {...onGithub, SARIF: 'tthc.sarif', SINCE: 'origin-main', FAIL_ON: 'warning'});
check(said.status === 1 && /^::warning file=procedure\.yaml,line=6,/m.test(said.stderr), 'action: annotation', said);
check(JSON.parse(readFileSync(join(repository, 'tthc.sarif'), 'utf8')).runs[0].results
  .some(({ruleId}) => ruleId === 'N003'), 'action: sarif');
check(readFileSync(summary, 'utf8').includes('N003'), 'action: summary');
said = run(review, {...onGithub, SINCE: 'HEAD'});
check(said.status === 0 && !said.stderr.includes('::'), 'action: nothing new', said);

const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
said = run(`${hook.entry} other.yaml procedure.yaml`);
check(said.status === 0 && said.stdout.includes('N003'), 'hook: a warning', said);
said = run(`${hook.entry} other.yaml`);
check(said.status === 0, 'hook: no procedure among the files', said);
said = run(`${hook.entry} --fail-on warning procedure.yaml`);
check(said.status === 1, 'hook: fails', said);

const gitlab = parse(readFileSync(join(root, 'docs/guide/tthc.gitlab-ci.yml'), 'utf8')).tthc;
said = run(gitlab.script.join('\n'));
for (const report of Object.values(gitlab.artifacts.reports))
  check(existsSync(join(repository, report)), `gitlab: ${report}`, said);
check(JSON.parse(readFileSync(join(repository, 'gl-code-quality.json'), 'utf8'))[0].location.path === 'procedure.yaml',
  'gitlab: path from the root of the repository');

const guide = readFileSync(join(root, 'docs/guide/ci.md'), 'utf8');
const shell = [...guide.matchAll(/```sh\n([^]*?)```/g)].map((block) => block[1]);
check(shell.length > 0, 'guide: commands');
for (const script of shell) {
  said = run(script);
  check(said.status === 0, `guide: ${script}`, said);
}
for (const [, block] of guide.matchAll(/```yaml\n([^]*?)```/g)) {
  const used = parse(block);
  for (const name of Object.keys(used.steps?.at(-1).with ?? {}))
    check(name in composite.inputs, `guide: the action has no input ${name}`);
  for (const {id} of used.repos?.[0].hooks ?? []) check(id === hook.id, `guide: no hook ${id}`);
}
rmSync(work, {recursive: true});
process.exit(failed === 0 ? 0 : 1);
