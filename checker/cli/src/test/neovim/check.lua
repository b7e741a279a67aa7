-- Run by run.sh inside Neovim 0.7 or newer.
local limit = tonumber(os.getenv("ASYNCLINT_LIMIT") or "120") * 1000

local function fail(why)
  io.stderr:write("neovim: " .. why .. "\n")
  vim.cmd("cquit 1")
end

local function diagnostics()
  return vim.diagnostic.get(0)
end

local function await(what, condition)
  if not vim.wait(limit, condition, 50) then
    fail("waited in vain for " .. what)
  end
end

local client = vim.lsp.start_client({
  name = "asynclint",
  cmd = { "java", "-Xmx400m", "-jar", os.getenv("ASYNCLINT_JAR"), "server" },
  root_dir = vim.fn.getcwd(),
  init_options = { maven = "off" },
})
vim.lsp.buf_attach_client(0, client)

await("the diagnostic", function()
  return #diagnostics() == 1
end)
local found = diagnostics()[1]
if found.code ~= "BlockingWaitInAsync" or found.lnum ~= 6 then
  fail("another diagnostic: " .. vim.inspect(found))
end

local params = vim.lsp.util.make_range_params()
params.range = found.user_data.lsp.range or {
  start = { line = found.lnum, character = found.col },
  ["end"] = { line = found.end_lnum, character = found.end_col },
}
params.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, limit)
local fix
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    if action.isPreferred and not fix then
      fix = action
    end
  end
end
if not fix then
  fail("no fix is offered")
end
vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(client).offset_encoding)

await("the diagnostic to go", function()
  return #diagnostics() == 0
end)
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
if not text:find("thenCompose(name -> load(id + 1))", 1, true) then
  fail("another fix: " .. text)
end
vim.lsp.stop_client(client)
print("neovim: the diagnostic came, the fix was applied, the diagnostic went\n")
vim.cmd("qall!")
