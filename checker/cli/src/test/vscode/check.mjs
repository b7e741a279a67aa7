// Run by run.sh: node check.mjs <the editor's node> <the .vsix> <a scratch folder, with the workspace shop/ in it> <chromium>
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const [node, vsix, folder, browserPath] = process.argv.slice(2);
const limit = Number(process.env.ASYNCLINT_LIMIT ?? "120") * 1000;
const codeServer = join(here, "node_modules", "code-server", "out", "node", "entry.js");
const user = join(folder, "user");
const extensions = join(folder, "extensions");
const workspace = join(folder, "shop");
const file = join(workspace, "src", "shop", "Users.java");
// HOME and the rest: nothing of the user's own editor is read or written.
const environment = { ...process.env, HOME: join(folder, "home"), XDG_CONFIG_HOME: "", XDG_DATA_HOME: "", VSCODE_IPC_HOOK_CLI: "", EXTENSIONS_GALLERY: "{}" };
const common = ["--user-data-dir", user, "--extensions-dir", extensions, "--config", join(folder, "config.yaml")];

function say(what) {
  console.log(`vscode: ${what}`);
}

async function until(what, condition) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Of /proc: pid, parent, and the command line of each process that is alive. */
function processes() {
  const found = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (state !== "Z") {
        found.push({ pid: Number(pid), parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0") });
      }
    } catch {
      // Ended meanwhile.
    }
  }
  return found;
}

function servers() {
  return processes().filter(({ command }) => command.some((argument) => argument.startsWith(extensions) && argument.endsWith("asynclint.jar")));
}

function below(pid) {
  const all = processes();
  const found = [pid];
  for (let i = 0; i < found.length; i++) {
    found.push(...all.filter(({ parent }) => parent === found[i]).map((child) => child.pid));
  }
  return found;
}

function alive(pid) {
  return processes().some((process) => process.pid === pid);
}

function call(...wanted) {
  return execFileSync(node, [codeServer, ...common, ...wanted], { env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.on("error", reject);
    socket.listen(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** By its name, as with Ctrl+P. */
async function open(name) {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
  await page.locator(".tab.active", { hasText: name }).waitFor();
}

async function command(name) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
}

/** Written in the editor, as the workspace's settings. */
async function setting(value) {
  await open("settings.json");
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(JSON.stringify(value));
  await page.keyboard.press("Control+S");
}

/** Waits until the panel has these problems, and no others, in a file. Its rows: a file, its problems, and the steps of each one's chain. */
async function seen(name, ...wanted) {
  let found = [];
  await until(`the problems of ${name}: ${wanted.join(", ")}`, async () => {
    const rows = await problems.evaluateAll((all) =>
      all.map((row) => ({ level: row.getAttribute("aria-level"), text: row.innerText.replace(/\s+/g, " ").trim() })),
    );
    found = [];
    let here;
    for (const { level, text } of rows) {
      if (level === "1") {
        here = text.startsWith(name);
      } else if (level === "2" && here) {
        found.push(text);
      }
    }
    return found.length === wanted.length && wanted.every((pattern, at) => pattern.test(found[at]));
  });
}

let editor;
let output = "";
let browser;
let page;
let problems;
const started = new Set();

async function run() {
  mkdirSync(join(user, "User"), { recursive: true });
  mkdirSync(environment.HOME, { recursive: true });
  mkdirSync(join(workspace, ".vscode"));
  writeFileSync(join(workspace, ".vscode", "settings.json"), "{}\n");
  writeFileSync(join(folder, "config.yaml"), "auth: none\n");
  writeFileSync(
    join(user, "User", "settings.json"),
    JSON.stringify({
      "asynclint.maven": "off",
      "chat.disableAIFeatures": true,
      "workbench.startupEditor": "none",
      "workbench.secondarySideBar.defaultVisibility": "hidden",
    }),
  );
  say(call("--version").replace(/\s+\S{40}\s+/, " ").trim());
  say(call("--install-extension", vsix).match(/Extension .* was successfully installed/)[0]);

  const port = await freePort();
  const arguments_ = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"];
  arguments_.push("--disable-workspace-trust", "--disable-getting-started-override", workspace);
  editor = spawn(node, [codeServer, ...common, ...arguments_], { env: environment, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  editor.stdout.on("data", (data) => (output += data));
  editor.stderr.on("data", (data) => (output += data));
  await until("the editor to listen", () => {
    if (editor.exitCode !== null) {
      throw new Error(`the editor ended: ${output}`);
    }
    return output.includes("HTTP server listening");
  });

  browser = await chromium.launch({
    executablePath: browserPath,
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  say(`Chromium ${browser.version()}`);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(limit);
  problems = page.locator(".markers-panel .monaco-list-row");
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`);
  await page.locator(".monaco-workbench .part.statusbar").waitFor();

  // As a user does: the file by its name, the panel, the finding, the menu.
  await open("Users.java");
  await page.locator(".monaco-editor .view-line", { hasText: "thenApply" }).waitFor();
  say("the file is open");
  const squiggles = page.locator(".monaco-editor .squiggly-warning, .monaco-editor .squiggly-error");
  await squiggles.first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  await seen("Users.java", /^Compose instead of waiting .* BlockingWaitInAsync \[Ln 7, Col 51\]$/);
  await seen("Orders.java", /^Let Orders\.title return its future.* BlockingWaitInAsync \[Ln 7, Col \d+\]$/);
  await problems.filter({ hasText: "Orders.title waits with CompletableFuture.join" }).waitFor();
  say("its diagnostic came, and that of a file that is not open, with its chain");
  if (servers().length !== 1) {
    throw new Error(`${servers().length} servers run`);
  }

  await problems.filter({ hasText: "Compose instead of waiting" }).dblclick();
  await page.locator(".monaco-editor .lightBulbWidget.codicon-lightbulb-autofix").click();
  const actions = page.locator(".action-widget .monaco-list-row.action");
  await actions.first().waitFor();
  say(`the light bulb offers: ${(await actions.allInnerTexts()).map((title) => title.trim()).join("; ")}`);
  await page.keyboard.press("Enter");
  await page.locator(".monaco-editor .view-line", { hasText: "thenCompose" }).waitFor();
  await seen("Users.java");
  await squiggles.first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+S");
  await until("the fix in the file", () => readFileSync(file, "utf8").includes("return load(id).thenCompose(name -> load(id + 1));"));
  say("the first of them was made, the diagnostic went");

  await open("Orders.java");
  await squiggles.first().waitFor();
  await page.waitForTimeout(2_000);
  await seen("Orders.java", /^Let Orders\.title/);
  await command("View: Close Editor");
  await page.waitForTimeout(2_000);
  await seen("Orders.java", /^Let Orders\.title/);
  say("the other file was opened and closed, and its diagnostic stayed, once");

  await setting({ "asynclint.java": "/nowhere/java" });
  await page.locator(".notifications-toasts", { hasText: "It needs a JDK 17 or newer. /nowhere/java" }).waitFor();
  await until("the server to end", () => servers().length === 0);
  await setting({});
  await until("another server", () => servers().length === 1);
  await open("Users.java");
  await seen("Orders.java", /^Let Orders\.title/);
  say("a java that is none was named, and with another one the server came back");
  const server = servers()[0].pid;

  for (const pid of below(editor.pid)) {
    started.add(pid);
  }
  await page.close({ runBeforeUnload: true });
  await until("the server to end", () => !alive(server));
  say("the window was closed, the server ended");
}

async function end() {
  if (editor) {
    for (const pid of [...below(editor.pid), ...servers().map((server) => server.pid)]) {
      started.add(pid);
    }
  }
  await browser?.close();
  if (editor?.exitCode === null) {
    editor.kill("SIGTERM");
  }
  const last = Date.now() + 20_000;
  while ([...started].some(alive) && Date.now() < last) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const left = [...started].filter(alive);
  for (const pid of left) {
    process.kill(pid, "SIGKILL");
  }
  return left;
}

// run.sh's patience is at its end, or somebody's.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
  process.on(signal, () => end().finally(() => process.exit(1)));
}

let failure;
try {
  await run();
} catch (thrown) {
  failure = thrown;
  const picture = join(here, "failure.png");
  await page?.screenshot({ path: picture }).then(() => say(`what is to be seen: ${picture}`), () => {});
}
const left = await end();
if (failure) {
  writeFileSync(join(here, "failure.txt"), output);
  say(`what the editor said: ${join(here, "failure.txt")}`);
  console.error(`vscode: ${failure.message}`);
  process.exit(1);
}
if (left.length > 0) {
  console.error(`vscode: had to end ${left.length} processes of the editor's by force`);
  process.exit(1);
}
say("the editor ended, and nothing of it is left");
process.exit(0);
