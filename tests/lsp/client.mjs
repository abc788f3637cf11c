// node client.mjs PROGRAM PROCEDURES: 0 when `PROGRAM lsp` answers a client that is not ours
// (vscode-languageserver-protocol) as the protocol says. What it tells of each procedure is held
// against `PROGRAM review`, whose columns count code points; edits against the same text sent whole.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import lsp from 'vscode-languageserver-protocol/node.js';

const [program, procedures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tthc-lsp-'));
const asOf = ['--as-of', '2026-07-01', '--lang', 'en'];

class Client {
  constructor(...options) {
    this.child = spawn(program, ['lsp', '--stdio', ...asOf, ...options], {cwd: folder});
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    this.connection = lsp.createProtocolConnection(
      new lsp.StreamMessageReader(this.child.stdout), new lsp.StreamMessageWriter(this.child.stdin));
    this.published = new Map();
    this.waiting = [];
    this.connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params);
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  async start(capabilities = {}) {
    const {capabilities: can} = await this.connection.sendRequest(lsp.InitializeRequest.type, {
      processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities, workspaceFolders: null});
    await this.connection.sendNotification(lsp.InitializedNotification.type, {});
    return can;
  }

  async stop() {
    assert.equal(await this.connection.sendRequest(lsp.ShutdownRequest.type), null);
    await this.connection.sendNotification(lsp.ExitNotification.type);
    return this.ended;
  }

  open(uri, text, version = 1) {
    return this.tell(lsp.DidOpenTextDocumentNotification.type, uri, version,
                     {textDocument: {uri, languageId: 'yaml', version, text}});
  }

  change(uri, contentChanges, version) {
    return this.tell(lsp.DidChangeTextDocumentNotification.type, uri, version,
                     {textDocument: {uri, version}, contentChanges});
  }

  // The diagnostics that answer a notification.
  async tell(type, uri, version, params) {
    await this.connection.sendNotification(type, params);
    while (this.published.get(uri)?.version !== version)
      await new Promise((resolve) => this.waiting.push(resolve));
    const {diagnostics} = this.published.get(uri);
    for (const one of diagnostics) assert(lsp.Diagnostic.is(one), JSON.stringify(one));
    return diagnostics;
  }

  ask(request, uri, rest) {
    return this.connection.sendRequest(request.type, {textDocument: {uri}, ...rest});
  }
}

const position = (text, offset) => {
  const lines = text.slice(0, offset).split('\n');
  return {line: lines.length - 1, character: lines.at(-1).length};
};

// A place of a report (code points from 1) in units of UTF-16 from 0.
const inUnits = (lines, {line, column}) =>
  ({line: line - 1, character: [...lines[line - 1]].slice(0, column - 1).join('').length});

async function saysWhatReviewSays() {
  const client = new Client('--no-config');
  await client.start();
  const files = readdirSync(procedures, {recursive: true}).filter((name) => name.endsWith('.yaml'))
    .map((name) => join(procedures, name));
  let total = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n');
    const review = JSON.parse(execFileSync(
      program, ['review', file, '--no-config', ...asOf, '-f', 'json', '--fail-on', 'never'], {encoding: 'utf8'}));
    const expected = review.findings.map(({code, range}) =>
      ({code, range: {start: inUnits(lines, range.start), end: inUnits(lines, range.end)}}));
    const found = await client.open(pathToFileURL(file).href, text);
    assert.deepEqual(found.map(({code, range}) => ({code, range})), expected, file);
    total += found.length;
  }
  assert(files.length > 50 && total > 50);
  assert.equal(await client.stop(), 0);
  console.log(`${files.length} procedures, ${total} diagnostics`);
}

const sample = `name: Cấp giấy phép 😀 bản tin
levels: [province]
channels: [in-person, post]
documents:
  items:
    - {id: don, name: Đơn 😀 đề nghị, originals: 1}
    - {id: don, name: Tờ khai, originals: 1}
`;

// A generator of numbers with a seed, so that a failure comes again.
function* numbers(seed) {
  for (let state = seed; ; state = (state * 1103515245 + 12345) % 2147483648) yield state / 2147483648;
}

async function followsEdits() {
  const client = new Client('--no-config');
  const can = await client.start();
  assert.equal(can.positionEncoding, 'utf-16');
  const random = numbers(7);
  const upTo = (most) => Math.floor(random.next().value * (most + 1));
  const pieces = ['x', '\n', '😀', 'ấ', ': ', '- ', '"', '', '[', '  ', '# ', '\r\n', 'sets: 2\n'];
  let text = sample;
  await client.open('file:///edited.yaml', text);
  for (let version = 2; version < 150; ++version) {
    if (version % 25 === 0) {
      text = sample;
      await client.change('file:///edited.yaml', [{text}], version);
      continue;
    }
    const changes = [];
    for (let i = upTo(2); i >= 0; --i) {
      let begin = upTo(text.length);
      if (/[\udc00-\udfff\n]/.test(text.charAt(begin))) begin = Math.max(0, begin - 1);
      let end = Math.min(text.length, begin + upTo(6));
      if (/[\udc00-\udfff\n]/.test(text.charAt(end))) end = Math.min(text.length, end + 1);
      const piece = pieces[upTo(pieces.length - 1)];
      changes.push({range: {start: position(text, begin), end: position(text, end)}, text: piece});
      text = text.slice(0, begin) + piece + text.slice(end);
    }
    const edited = await client.change('file:///edited.yaml', changes, version);
    const whole = await client.open('file:///whole.yaml', text, version);
    const plain = (list) => JSON.stringify(list).replaceAll('edited.yaml', 'whole.yaml');
    assert.equal(plain(edited), plain(whole), JSON.stringify(text));
  }
  assert.equal(await client.stop(), 0);
}

async function answersQuestions() {
  const uri = pathToFileURL(join(folder, 'a.yaml')).href;
  writeFileSync(join(folder, 'tthc.yaml'), 'tthc: 1\nignore: [E005]\n');
  const client = new Client('--pages', 'docs/rules');
  const can = await client.start({
    general: {positionEncodings: ['utf-8', 'utf-16']},
    textDocument: {hover: {contentFormat: ['markdown']}, publishDiagnostics: {relatedInformation: true}}});
  assert.equal(can.positionEncoding, 'utf-8');
  const found = await client.open(uri, sample);
  assert(!found.some(({code}) => code === 'E005'));
  const twice = found.find(({code}) => code === 'S001');
  assert.match(twice.codeDescription.href, /^file:.*\/docs\/rules\/duplicate-id\.md$/);

  const hover = await client.ask(lsp.HoverRequest, uri, {position: {line: 2, character: 3}});
  assert(lsp.Hover.is(hover));
  assert.match(hover.contents.value, /Channels/);
  const items = await client.ask(lsp.CompletionRequest, uri, {position: {line: 2, character: 22}});
  assert(items.every((item) => lsp.CompletionItem.create(item.label) && lsp.TextEdit.is(item.textEdit)));
  assert.deepEqual(items.map(({label}) => label), ['in-person', 'post', 'online']);
  const symbols = await client.ask(lsp.DocumentSymbolRequest, uri, {});
  assert(symbols.length === 4 && symbols.every((symbol) => lsp.DocumentSymbol.is(symbol)));

  const [action] = await client.ask(lsp.CodeActionRequest, uri, {range: twice.range, context: {diagnostics: [twice]}});
  assert(lsp.CodeAction.is(action) && lsp.WorkspaceEdit.is(action.edit));
  const [edit] = action.edit.changes[uri];
  const lines = sample.split('\n');
  lines.splice(edit.range.start.line, 0, edit.newText.trimEnd());
  const without = await client.change(uri, [{text: lines.join('\n')}], 2);
  assert.deepEqual(without.map(({code}) => code).filter((code) => /S001|V001/.test(code)), ['V001', 'S001']);
  const withReason = lines.join('\n').replace('reason=""', 'reason="hai mẫu của một đơn"');
  const left = await client.change(uri, [{text: withReason}], 3);
  assert(!left.some(({code}) => /S001|V00/.test(code)));

  writeFileSync(join(folder, 'tthc.yaml'), 'tthc: 1\n');
  client.published.clear();
  await client.connection.sendNotification(lsp.DidSaveTextDocumentNotification.type,
    {textDocument: {uri: pathToFileURL(join(folder, 'tthc.yaml')).href}});
  const source = new lsp.CancellationTokenSource();
  const cancelled = client.connection.sendRequest(lsp.HoverRequest.type,
    {textDocument: {uri}, position: {line: 0, character: 0}}, source.token);
  source.cancel();
  await cancelled;
  assert(client.published.get(uri).diagnostics.some(({code}) => code === 'E005'));
  await assert.rejects(client.connection.sendRequest('textDocument/rename', {}),
                       ({code}) => code === lsp.ErrorCodes.MethodNotFound);
  assert.equal(await client.stop(), 0);
  rmSync(join(folder, 'tthc.yaml'));
}

// Bytes to the server as they are; what it says and how it ends.
function raw(bytes) {
  const child = spawn(program, ['lsp', '--no-config', ...asOf], {cwd: folder});
  let said = '';
  child.stdout.on('data', (data) => said += data);
  child.stdin.end(bytes);
  return new Promise((resolve) => child.on('close', (status) => resolve({said, status})));
}

async function survivesWhatIsBroken() {
  const message = (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify({jsonrpc: '2.0', ...value});
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  const codes = ({said}) => [...said.matchAll(/"code":(-\d+)/g)].map((found) => Number(found[1]));
  const shutdown = message({id: 1, method: 'initialize', params: {capabilities: {}}}) +
    message({id: 2, method: 'shutdown'}) + message({method: 'exit'});
  let run = await raw(message('{') + 'Content-Length: x\r\n\r\n{}' + message('[]') + shutdown);
  assert.deepEqual(codes(run), [-32700, -32700, -32600]);
  assert.equal(run.status, 0);
  run = await raw(message({id: 1, method: 'textDocument/hover'}) + message({method: 'exit'}));
  assert.deepEqual(codes(run), [-32002]);
  assert.equal(run.status, 1);
  run = await raw('Content-Length: 100\r\n\r\n{}');
  assert.equal(run.status, 1);
  const noise = Buffer.alloc(4096);
  const random = numbers(3);
  for (let i = 0; i < 20; ++i) {
    noise.forEach((_, at) => noise[at] = Math.floor(random.next().value * 256));
    assert.equal((await raw(noise)).status, 1);
  }
}

try {
  await saysWhatReviewSays();
  await followsEdits();
  await answersQuestions();
  await survivesWhatIsBroken();
} finally {
  rmSync(folder, {recursive: true});
}
process.exit(0);
