// Mutated files of one kind: for every place that its schema knows, a small valid file in which
// that place holds each of the values below, lacks a required key or has an unknown one.
// Deterministic; yields {name, text}.
import YAML from 'yaml';

const here = '__HERE__';

// As written in the file, because the loader and a validator must also agree on how words are read.
const scalars = [
  '~', 'null', '""', "''", '" "', 'x', 'Đơn đề nghị', '"Đơn"', 'Đơn'.normalize('NFD'), 'yes', 'no', 'on',
  'true', 'TRUE', 'false', '"true"', '0', '-0', '1', '-1', '+3', '007', '1.5', '.5', '5.', '1.0', '1e3',
  '15e-1', '-2.5', '0x1F', '0o17', '0b1', '1_000', '15.000', '15,000', '15000', '.inf', '-.inf', '.nan',
  '999999999999999', '1000000000000000', '1000000000000001', '2000000000000000', '1e18', '1e-18', '1e-30',
  '1e400', '0.123456789012345', '12345678901234567890', '"5"', '"1.5"', '1.003868', '"1.003868"', '1.0.0',
  'a-b', 'a--b', '-a', 'a-', 'A-b', 'a_b', 'a b', 'a1', '"7"', '"a-b\\n"', 'đ', '12:30', '=', '"<<"',
  '2017-01-31', '"2017-01-31"', '2017-02-29', '2016-02-29', '2017-02-30', '1900-02-29', '2000-02-29',
  '2017-13-01', '2017-00-10', '2017-01-00', '2017-1-31', '31/01/2017', '2017-01-31T00:00:00Z', '0000-02-29',
  '4 ngày', '4 ngày làm việc', '4  ngày', '4 Ngày', '4ngày', 'bốn ngày', '0 ngày', '-1 ngày', '0,5 ngày',
  '0.5 ngày làm việc', '1,2345 ngày', '1000000 ngày', '999999 giờ', '8 giờ làm việc', '2 tuần', '3 tháng',
  '1 năm', '3 quý', '4 ngay', '1 day', '4 days', '1 working day', '4 working days', '4 workingdays',
  '8 hours', '8 working hours', '1 working week', '2 weeks', '6 months', '5 years', '4 days ', '"4 days "',
  'X001', '"X001"', 'x001', 'X1', 'X0001', 'R001', 'within', 'forbidden-words',
  '4 ngày làm việc'.normalize('NFD'), '4 business days', '12', '19/2012/QH13 Điều 25 khoản 4 điểm b',
  '20%', 'citizen', 'in-person', 'online', 'fee', 'charge', 'ministry', 'province', 'urban', 'new',
  'assigned-by-law', 'without-fees', 'legal-deadline', 'law', 'exact', 'Province', '"province"', 'provinse',
];
const structures = [
  '[]', '{}', '[x]', '[x, y]', '[1]', '[~]', '[""]', '[[x]]', '[{}]', '{a: 1}', '[province]', '[province, x]',
  '[in-person, post]', '[2017-01-31]', '[2017-02-30]', '[true]', '[19/2012/QH13, {act: x}]',
  '{act: 19/2012/QH13}', '{act: x, title: t, issued: 2012-11-20, article: 25, clause: "4", point: b}',
  '{act: x, issued: 2012-11-31}', '{act: x, article: ~}', '{act: x, point: 3}', '{title: t}', '{act: 5}',
  '{act: x, articel: 1}', '{act: ""}', '[{act: x}]', '[{act: x}, {}]',
  '{low: 1, likely: 2, high: 3}', '{low: 1, likely: 2}', '{low: 1, likely: 2, high: 3, mean: 2}',
  '{low: -1, likely: 2, high: 3}', '{low: 3, likely: 2, high: 1}', '{low: "1", likely: 2, high: 3}',
  '{low: 0.5, likely: 1.5, high: 2.5}', '[{low: 1, likely: 2, high: 3}]',
  '{vi: Lời}', '{vi: Lời, en: words}', '{en: words}', '{vi: 1}', '{vi: ""}', '[{vi: Lời}]',
];
export const values = [...scalars, ...structures];

// The least that satisfies a schema.
function minimal(schema) {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return minimal(alternatives[0]);
  if ('const' in schema) return schema.const;
  if (schema.type === 'object') {
    const keys = schema.required ?? [];
    return Object.fromEntries(keys.map((key) => [key, minimal(schema.properties[key])]));
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'string') {
    if (schema.pattern?.startsWith('^X')) return 'X001';
    return schema.format === 'date' ? '2017-01-31' : schema.pattern?.includes('ngày') ? '4 ngày' : 'x';
  }
  return schema.type === 'boolean' ? true : 1;
}

// Every place of the schema: its path, its schema and how to put a value there. Of a thing that may
// stand alone or in a list, the inside is visited once.
function* places(schema, path, wrap) {
  yield {schema, path, wrap};
  for (const branch of schema.oneOf ?? []) {
    if (branch.type === 'object') yield* places(branch, path, wrap);
    if (branch.oneOf) yield* places(branch, path, wrap);
    if (branch.type === 'array') yield {schema: branch.items, path: `${path}[]`, wrap: (value) => wrap([value])};
  }
  if (schema.type === 'array') yield* places(schema.items, `${path}[]`, (value) => wrap([value]));
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    yield* places(property, `${path}/${key}`, (value) => wrap({...minimal(schema), [key]: value}));
  }
}

function* keys_of(schema, wrap) {
  const least = minimal(schema);
  yield ['an unknown key', wrap({...least, 'no-such-key': 1})];
  yield ['a key in capitals', wrap({...least, NAME: 'x'})];
  for (const missing of schema.required ?? []) {
    const {[missing]: _, ...rest} = least;
    yield [`no ${missing}`, wrap(rest)];
  }
  yield ['the least', wrap(least)];
}

export function* mutants(schema) {
  for (const {schema: at, path, wrap} of places(schema, '', (value) => value)) {
    if (path !== '') {
      const frame = YAML.stringify(wrap(here));
      for (const value of values) yield {name: `${path} = ${value}`, text: frame.replace(here, () => value)};
    }
    if (at.type !== 'object') continue;
    for (const [what, value] of keys_of(at, wrap)) {
      yield {name: `${path}: ${what}`, text: YAML.stringify(value)};
    }
  }
  for (const value of ['[]', 'x', '5', '{}', '[{}]']) yield {name: `the document = ${value}`, text: `${value}\n`};
}
