// Every payload that the tests recorded, and the manifests, against Slack's published types.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';

const [payloads, work, manifestFolder] = process.argv.slice(2);
const TYPES = {
  'chat.postMessage': 'Message',
  response: 'Answer',
  'views.open': 'ModalView',
  'views.publish': 'HomeView',
};

const seen = new Map();
let recorded = 0;
for (const file of readdirSync(payloads).filter((f) => f.endsWith('.jsonl'))) {
  for (const line of readFileSync(join(payloads, file), 'utf8').split('\n').filter(Boolean)) {
    const { method, body } = JSON.parse(line);
    if (!TYPES[method]) throw new Error(`no type is known for ${method}`);
    recorded++;
    seen.set(JSON.stringify(body), TYPES[method]);
  }
}
if (recorded < 100) throw new Error(`only ${recorded} payloads in ${payloads}; run the tests first`);

const messageHead = `import type { HomeView, KnownBlock, ModalView } from '@slack/types';
interface Message { text: string; blocks: KnownBlock[]; thread_ts?: string }
interface Answer extends Message { response_type: 'ephemeral' | 'in_channel'; replace_original: boolean }
`;
const check = (name, bodies, head = messageHead) => {
  const lines = bodies.map(([body, type], i) => `export const p${i}: ${type} = ${body};`);
  writeFileSync(join(work, `${name}.ts`), head + lines.join('\n') + '\n');
  const tsc = join(work, 'node_modules', '.bin', 'tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', `${name}.ts`];
  return spawnSync(tsc, options, { cwd: work, encoding: 'utf8' });
};
mkdirSync(work, { recursive: true });

// A check that cannot fail is none: one wrong letter has to be seen.
const wrong = check('wrong', [['{"text":"t","blocks":[{"type":"header","text":{"type":"mrkdwn","text":"t"}}]}', 'Message']]);
if (wrong.status === 0 || !wrong.stdout.includes('mrkdwn')) throw new Error('the check does not see a header that is not plain text');

const result = check('payloads', [...seen]);
if (result.status !== 0) {
  console.error((result.stdout + result.stderr).split('\n').slice(0, 20).join('\n'));
  process.exit(1);
}
// The manifests, against what Slack's client says of one. Both are pasted into Slack as they stand.
const manifests = ['manifest.yaml', 'manifest-http.yaml'].map((f) => parse(readFileSync(join(manifestFolder, f), 'utf8')));
const manifestHead = "import type { AppsManifestCreateArguments } from '@slack/web-api';\n" +
  "type Manifest = Exclude<AppsManifestCreateArguments['manifest'], string>;\n";
const checkManifests = (name, all) => check(name, all.map((m) => [JSON.stringify(m), 'Manifest']), manifestHead);
const misspelt = checkManifests('misspelt', [{ display_information: { name: 'x' }, oauth_config: { scopes: { bot: ['chat:wrte'] } } }]);
if (misspelt.status === 0 || !misspelt.stdout.includes('chat:wrte')) throw new Error('the check does not see a scope that Slack does not have');
const good = checkManifests('manifests', manifests);
if (good.status !== 0) {
  console.error((good.stdout + good.stderr).split('\n').slice(0, 20).join('\n'));
  process.exit(1);
}
console.log(`types: ${manifests.length} manifests as @slack/web-api says`);
console.log(`types: ${recorded} payloads, ${seen.size} different, all as @slack/types says`);
