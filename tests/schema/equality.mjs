// node equality.mjs LOADER_VERDICT SCHEMAS FOLDER…: the schemas and the loader must accept
// and refuse the same files: those of the folders and the mutants of every schema.
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {mutants} from './mutants.mjs';
import {compile, explain, parse} from './validator.mjs';

const [loader, schemas, ...folders] = process.argv.slice(2);
const suffix = '.schema.json';
const kinds = readdirSync(schemas).filter((f) => f.endsWith(suffix)).map((f) => basename(f, suffix));
const validators = new Map(kinds.map((kind) => [kind, compile(join(schemas, kind + suffix))]));
let disagreements = 0;

function loader_verdicts(input, kind) {
  const run = spawnSync(loader, kind ? [kind] : [], {input, encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.status === 2) return undefined;
  if (run.status !== 0) throw new Error(`${loader}: ${run.error ?? run.stderr}`);
  return run.stdout.trimEnd().split('\n').map((line) => line.split(' '));
}

function schema_verdict(kind, bytes) {
  const validate = validators.get(kind);
  try {
    return validate(parse(bytes)) ? ['accepted', ''] : ['refused', explain(validate)];
  } catch (error) {
    return ['unreadable', error.message];
  }
}

function compare(names, bytes, verdicts) {
  const count = {accepted: 0, refused: 0, unreadable: 0, skipped: 0};
  names.forEach((name, i) => {
    const [verdict, told] = verdicts[i];
    if (told === 'unknown') {
      ++count.skipped;
      return;
    }
    ++count[verdict];
    const [other, why] = schema_verdict(told, bytes(i));
    // What only the loader sees (Y001 to Y005) says nothing about the schema.
    if (verdict === other || verdict === 'unreadable') return;
    if (++disagreements <= 40) {
      console.error(`${name} (${told}): the loader says ${verdict}, the schema ${other} ${why}`);
    }
  });
  return count;
}

function files_under(folder) {
  return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return files_under(path);
        return /\.ya?ml$/.test(entry.name) ? [path] : [];
      });
}

function report(what, count) {
  const rest = count.skipped ? `, ${count.skipped} of other kinds skipped` : '';
  console.log(`${what}: ${count.accepted} accepted, ${count.refused} refused, ` +
              `${count.unreadable} by the loader alone${rest}`);
}

for (const folder of folders.filter((f) => statSync(f, {throwIfNoEntry: false}))) {
  const paths = files_under(folder);
  if (paths.length === 0) continue;
  const verdicts = loader_verdicts(paths.map((path) => path + '\n').join(''));
  report(folder, compare(paths, (i) => readFileSync(paths[i]), verdicts));
}
for (const kind of kinds) {
  if (loader_verdicts('', kind) === undefined) continue;
  const all = [...mutants(JSON.parse(readFileSync(join(schemas, kind + suffix), 'utf8')))];
  const verdicts = loader_verdicts(all.map(({text}) => text + '\0').join(''), kind);
  const count = compare(all.map(({name}) => name), (i) => Buffer.from(all[i].text), verdicts);
  report(`mutants of ${kind}`, count);
  if (count.accepted < 20 || count.refused < 200) {
    console.error(`mutants of ${kind}: too few to prove anything`);
    ++disagreements;
  }
}
if (disagreements > 0) console.error(`${disagreements} disagreements`);
process.exit(disagreements > 0 ? 1 : 0);
