// Puts the runnable jar beside the extension: mvn -DskipTests package makes it.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "..", "cli", "target");
const jar = readdirSync(target).find((name) => /^asynclint-cli-[\d.]+(-SNAPSHOT)?\.jar$/.test(name));
if (!jar) {
  console.error(`no runnable jar in ${target}: build it first (mvn -DskipTests package)`);
  process.exit(1);
}
mkdirSync(join(here, "server"), { recursive: true });
copyFileSync(join(target, jar), join(here, "server", "asynclint.jar"));
copyFileSync(join(here, "..", "..", "..", "LICENSE"), join(here, "LICENSE"));
