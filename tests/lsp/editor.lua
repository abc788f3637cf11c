-- nvim --headless --clean -c 'luafile editor.lua', with TTHC (the program) and EDITOR_PAGE
-- (docs/editor.md): 0 when the lines for Neovim on that page make an editor that marks, shows,
-- completes and ignores.
local function check(what, told)
  if not what then error(told or 'not so', 2) end
end

local function tell()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  vim.fn.chdir(folder)
  vim.env.PATH = vim.fn.fnamemodify(vim.env.TTHC, ':h') .. ':' .. vim.env.PATH
  local page = table.concat(vim.fn.readfile(vim.env.EDITOR_PAGE), '\n')
  assert(loadstring(page:match('```lua\n(.-)\n```')))()
  vim.fn.writefile({
    'name: Cấp giấy phép 😀 bản tin',
    'channels: [in-person, post]',
    'documents:',
    '  sets: 1',
    '  items:',
    '    - {id: don, name: Đơn 😀 đề nghị, originals: 1}',
    '    - {id: don, name: Tờ khai, originals: 1}',
  }, 'a.yaml')
  vim.cmd('filetype on')
  vim.cmd('edit a.yaml')

  local function codes()
    local there = {}
    for _, found in ipairs(vim.diagnostic.get(0)) do
      there[found.user_data.lsp.code] = found
    end
    return there
  end
  local function wait_for(code, wanted)
    local met = vim.wait(5000, function() return (codes()[code] ~= nil) == wanted end, 10)
    check(met, code .. (wanted and ' is not there' or ' is still there'))
    return codes()[code]
  end
  local function ask(method, line, column, more)
    vim.api.nvim_win_set_cursor(0, {line, column})
    local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
    local answers = vim.lsp.buf_request_sync(0, method, params, 5000)
    for _, answer in pairs(answers) do
      check(answer.err == nil, vim.inspect(answer.err))
      return answer.result
    end
    error(method .. ' is not answered')
  end

  local twice = wait_for('S001', true)
  check(twice.lnum == 6 and twice.col == 11 and twice.source == 'tthc', vim.inspect(twice))
  check(vim.bo.omnifunc == 'v:lua.vim.lsp.omnifunc')

  local hover = ask('textDocument/hover', 2, 3)
  check(hover.contents.value:find('Cách thức thực hiện', 1, true), vim.inspect(hover))

  local line = '    - {id: don, name: Đơn 😀 đề nghị, originals: 1, form: {pages: 1, }}'
  vim.api.nvim_buf_set_lines(0, 5, 6, true, {line})
  local labels = {}
  for _, item in ipairs(ask('textDocument/completion', 6, #line - 2)) do labels[item.label] = true end
  check(labels.name and not labels.pages, vim.inspect(labels))
  vim.api.nvim_buf_set_lines(0, 1, 2, true, {'channels: [in-person, fax, post]'})
  local wrong = wait_for('Y008', true)
  check(wrong.lnum == 1 and wrong.col == 22 and wrong.end_col == 25, vim.inspect(wrong))
  vim.api.nvim_buf_set_text(0, 1, 22, 1, 27, {''})
  wait_for('Y008', false)
  twice = wait_for('S001', true)

  vim.api.nvim_win_set_cursor(0, {7, 4})
  local context = {diagnostics = vim.lsp.diagnostic.get_line_diagnostics()}
  local place = {line = 6, character = 4}
  local range = {start = place, ['end'] = place}
  local actions = ask('textDocument/codeAction', 7, 4, {range = range, context = context})
  check(#actions >= 1, 'no action')
  for _, action in ipairs(actions) do
    if action.title:find('S001', 1, true) then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
  end
  local comment = vim.api.nvim_buf_get_lines(0, 6, 7, true)[1]
  check(comment == '    # tthc: ignore[S001] reason=""', comment)
  wait_for('V001', true)
  vim.api.nvim_buf_set_lines(0, 6, 7, true, {(comment:gsub('""', '"hai mẫu của một đơn"'))})
  wait_for('S001', false)
  wait_for('V001', false)
end

local met, why = pcall(tell)
if not met then io.stderr:write(tostring(why), '\n') end
vim.cmd(met and 'qa!' or 'cquit 1')
