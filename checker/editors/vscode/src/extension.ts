import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands, ExtensionContext, OutputChannel, window, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;
/** Starts and stops follow each other. */
let turn: Promise<void> = Promise.resolve();

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("AsyncLint");
  const again = () => (turn = turn.then(stop).then(() => start(context, output)));
  let soon: NodeJS.Timeout | undefined;
  context.subscriptions.push(
    output,
    workspace.onDidChangeConfiguration((change) => {
      // The server asks for the other settings itself; the client first tells it of these too.
      if (change.affectsConfiguration("asynclint.java") || change.affectsConfiguration("asynclint.javaArguments")) {
        clearTimeout(soon);
        soon = setTimeout(again, 500);
      }
    }),
    { dispose: () => clearTimeout(soon) },
  );
  await again();
}

export async function deactivate(): Promise<void> {
  await (turn = turn.then(stop));
}

async function start(context: ExtensionContext, output: OutputChannel): Promise<void> {
  const command = java();
  const unfit = await whyUnfit(command);
  if (unfit) {
    void complain(`AsyncLint does not run. It needs a JDK 17 or newer. ${[command, ...javaArguments()].join(" ")}: ${unfit}`);
    return;
  }
  const server: ServerOptions = {
    command,
    args: [...javaArguments(), "-jar", context.asAbsolutePath(join("server", "asynclint.jar")), "server"],
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: "file", language: "java" }],
    // The server asks for the section, and again when it changes.
    initializationOptions: workspace.getConfiguration("asynclint"),
    synchronize: { configurationSection: "asynclint" },
    outputChannel: output,
  };
  client = new LanguageClient("asynclint", "AsyncLint", server, options);
  try {
    await client.start();
  } catch {
    // The client has said so.
  }
}

async function stop(): Promise<void> {
  const stopped = client;
  client = undefined;
  try {
    await stopped?.stop();
  } catch {
    // It did not run, or did not answer and was ended.
  }
}

/** Asked for beforehand: of a server that does not start, the client says five things, and none of them is the reason. */
function whyUnfit(command: string): Promise<string | undefined> {
  const wanted = [...javaArguments(), "--add-modules", "jdk.compiler", "-version"];
  return new Promise((resolve) =>
    execFile(command, wanted, { timeout: 10_000 }, (failure, out, told) => {
      const version = /version "(\d+)/.exec(told);
      if (version && Number(version[1]) < 17) {
        resolve(`version ${version[1]}`);
      } else if (failure && !failure.killed) {
        resolve(failure.code === "ENOENT" ? "no such command" : (`${told}${out}`.trim() || failure.message).slice(0, 300));
      } else {
        resolve(undefined);
      }
    }),
  );
}

async function complain(what: string): Promise<void> {
  const settings = "Open Settings";
  if ((await window.showErrorMessage(what, settings)) === settings) {
    await commands.executeCommand("workbench.action.openSettings", "asynclint.java");
  }
}

/** The defaults stand in package.json, and are those that docs/editors.md has its figures for. */
function javaArguments(): string[] {
  return workspace.getConfiguration("asynclint").get<string[]>("javaArguments") ?? [];
}

/** The user's, or that of JAVA_HOME, or the first of the path. */
function java(): string {
  const chosen = workspace.getConfiguration("asynclint").get<string>("java");
  if (chosen) {
    return chosen;
  }
  const name = process.platform === "win32" ? "java.exe" : "java";
  const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin", name);
  return home && existsSync(home) ? home : name;
}
