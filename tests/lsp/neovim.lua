-- Opens the map that MAP names, and writes to OUT what the server tells of it, a line each.
local out, server = vim.env.OUT, vim.env.SERVER
local told = {}
local function tell(...) table.insert(told, table.concat({ ... }, " ")) end
local function await(what, ready)
  if not vim.wait(60000, ready, 20) then tell("waited in vain for", what) end
end

local function session()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.MAP))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = "argmap", cmd = { server, "-m", "argmap", "lsp" }, root_dir = vim.env.ROOT })
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  await("the server", function() return client.initialized end)
  await("findings", function() return #vim.diagnostic.get(buffer) > 0 end)
  for _, found in ipairs(vim.diagnostic.get(buffer)) do tell("found", found.code, found.lnum, found.col) end

  local function ask(method, line, column, more)
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column } }
    local answer = client.request_sync("textDocument/" .. method, vim.tbl_extend("force", params, more or {}), 60000, buffer)
    return answer and answer.result or {}
  end

  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find("flods", 1, true)
    if column then
      local offers = ask("completion", row - 1, column + 1)
      tell("offered", offers.items[1].label)
      local range = { start = { line = row - 1, character = column }, ["end"] = { line = row - 1, character = column } }
      local actions = ask("codeAction", row - 1, column, { range = range, context = { diagnostics = {} } })
      tell("action", actions[1].title)
      vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
    end
  end
  await("no findings", function() return #vim.diagnostic.get(buffer) == 0 end)
  tell("left", #vim.diagnostic.get(buffer))
  local edit = ask("rename", 4, 9, { newName = "construct" })
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
  vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { "title:   'Bridge or tunnel'" })
  vim.lsp.buf.formatting_sync({}, 60000)
  tell("formatted", vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1])
  vim.cmd("write")
  tell("hover", vim.split(ask("hover", 4, 9).contents.value, "\n")[1])
end

local well, fault = pcall(session)
if not well then tell(fault) end
local file = assert(io.open(out, "w"))
file:write(table.concat(told, "\n") .. "\n")
file:close()
vim.cmd("qall!")
