// Lays the bot out as the Containerfile does and starts it as the image would: its entry point, another user than root
// where that is possible, and nothing to write to but the data folder.
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';

const root = process.getuid() === 0;
const user = root ? { uid: 10001, gid: 10001 } : {};

export function layOut(project, image) {
  const file = readFileSync(join(project, 'slack-bot/Containerfile'), 'utf8').replaceAll('\\\n', ' ');
  rmSync(image, { recursive: true, force: true });
  mkdirSync(image, { recursive: true });
  for (const [, from, to] of file.matchAll(/^COPY (\S+) (\S+)$/gm)) {
    cpSync(join(project, from), join(image, to), { recursive: true });
  }
  const json = (name) => JSON.parse(file.match(new RegExp(`^${name} (\\[.*\\])$`, 'm'))[1]);
  return [...json('ENTRYPOINT'), ...json('CMD')].map((word) => word.replaceAll('/opt/mrs', join(image, 'opt/mrs')));
}

export function dataFolder(path) {
  mkdirSync(path, { recursive: true });
  if (root) chownSync(path, user.uid, user.gid);
  return path;
}

/** A process that ends with this one, and what it printed so far. */
export function start(command, environment, cwd) {
  const env = { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME ?? '', LC_ALL: 'C', ...environment };
  const child = spawn(command[0], command.slice(1), { cwd, env, ...user });
  const program = { child, name: basename(command[0]), output: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (program.output += text));
  process.on('exit', () => child.kill('SIGKILL'));
  return program;
}

export async function stop(program) {
  const ended = new Promise((done) => program.child.once('exit', done));
  program.child.kill('SIGTERM');
  await ended;
}

export function readable(path) {
  chmodSync(path, 0o755);
  return path;
}
