import { existsSync } from "node:fs";
import { join } from "node:path";
import { ExtensionContext, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server: ServerOptions = {
    command: java(),
    args: [...javaArguments(), "-jar", context.asAbsolutePath(join("server", "asynclint.jar")), "server"],
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: "file", language: "java" }],
    // The server asks for the section, and again when it changes.
    initializationOptions: workspace.getConfiguration("asynclint"),
    synchronize: { configurationSection: "asynclint" },
  };
  client = new LanguageClient("asynclint", "AsyncLint", server, options);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
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
