// node bpmn.mjs TTHC: processes as BPMN 2.0, held to the schema of the OMG and read by bpmn-moddle without a
// warning: tasks and lanes are the steps and units of json, every node is in one lane and has a picture.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {BpmnModdle} from 'bpmn-moddle';
import {validateXML} from 'xmllint-wasm';

const program = process.argv[2];
const schemas = new URL('node_modules/bpmn-moddle/resources/bpmn/xsd/', import.meta.url).pathname;
const schema = (fileName) => ({fileName, contents: readFileSync(join(schemas, fileName), 'utf8')});
const folder = mkdtempSync(join(tmpdir(), 'tthc-bpmn-'));
let failed = 0;
let checked = 0;
function check(holds, words) {
  ++checked;
  if (holds) return;
  console.error(words);
  ++failed;
}

const steps = {
  'in a row': `  - {id: a, actor: applicant, action: Nộp}
  - {id: b, actor: Một cửa, action: "Nhận <b> & \\"kiểm tra\\"", time: 1 ngày, after: [a], returns_to: [a]}
  - {id: c, actor: Phòng A, action: Thẩm định, time: 5 ngày, after: [b]}\n`,
  'side by side': `  - {id: a, actor: Một cửa, action: Nhận, time: 1 ngày}
  - {id: b, actor: Phòng A, action: Thẩm định, time: 5 ngày, after: [a]}
  - {id: c, actor: Sở B, action: Cho ý kiến, time: 2 ngày, after: [a], when: đất ở & rừng}
  - {id: d, actor: Lãnh đạo, action: Ký, after: [b, c], returns_to: [a, b]}
  - {id: e, action: Trả, after: [d]}\n`,
  'without order': '  - {action: A}\n  - {action: B}\n  - {action: C}\n',
  'one step': '  - {action: A, actor: X}\n',
};

function run(...more) {
  const said = spawnSync(program, ['process', 'a.yaml', '--no-config', ...more], {cwd: folder, encoding: 'utf8'});
  check(said.status === 0, `${more}: exit ${said.status}: ${said.stderr}`);
  return said.stdout;
}

for (const [name, text] of Object.entries(steps)) {
  writeFileSync(join(folder, 'a.yaml'), `code: "1.000001"\nname: Cấp "thẻ" <A>\nsteps:\n${text}`);
  const {processes: [told]} = JSON.parse(run('-f', 'json'));
  const xml = run('-f', 'bpmn');
  const result = await validateXML({
    xml: [{fileName: 'a.bpmn', contents: xml}],
    schema: [schema('BPMN20.xsd')],
    preload: ['BPMNDI.xsd', 'Semantic.xsd', 'DC.xsd', 'DI.xsd'].map(schema),
  });
  check(result.valid, `${name}: ${JSON.stringify(result.errors)}`);
  const {rootElement, warnings} = await new BpmnModdle().fromXML(xml);
  check(warnings.length === 0, `${name}: ${warnings.map(({message}) => message)}`);
  const model = rootElement.rootElements.find(({$type}) => $type === 'bpmn:Process');
  const nodes = model.flowElements.filter(({$type}) => $type !== 'bpmn:SequenceFlow');
  const tasks = nodes.filter(({$type}) => $type === 'bpmn:Task');
  check(JSON.stringify(tasks.map((task) => task.name)) === JSON.stringify(told.steps.map((step) => step.action)),
    `${name}: the tasks are the steps`);
  const {lanes} = model.laneSets[0];
  const placed = lanes.flatMap((lane) => lane.flowNodeRef).map(({id}) => id).sort();
  check(JSON.stringify(placed) === JSON.stringify(nodes.map(({id}) => id).sort()), `${name}: a lane each`);
  const lane = (task) => lanes.find(({flowNodeRef}) => flowNodeRef.includes(task)).name;
  tasks.forEach((task, i) => {
    const {unit, time} = told.steps[i];
    const said = unit === 'applicant' ? 'người nộp hồ sơ' : unit || '(không nêu)';
    check(lane(task) === said, `${name}: ${task.name} of ${lane(task)}`);
    check((task.documentation?.[0].text ?? null) === time, `${name}: the time of ${task.name}`);
  });
  const drawn = rootElement.diagrams[0].plane.planeElement.map(({bpmnElement}) => bpmnElement?.id).sort();
  const all = [...model.flowElements, ...lanes, {id: 'procedure'}].map(({id}) => id).sort();
  check(JSON.stringify(drawn) === JSON.stringify(all), `${name}: everything is drawn`);
  const bounds = rootElement.diagrams[0].plane.planeElement.filter(({bpmnElement}) => nodes.includes(bpmnElement))
    .map(({bounds: {x, y}}) => `${x},${y}`);
  check(new Set(bounds).size === bounds.length, `${name}: nothing lies on another`);
}

rmSync(folder, {recursive: true});
console.log(`${checked} checks, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
