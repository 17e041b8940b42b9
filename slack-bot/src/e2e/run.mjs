// The packaged bot against local-slack, in both modes, and a look at it in a browser.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, layOut, readable, start, stop } from './program.mjs';

const [project, work] = process.argv.slice(2);
const CHANNEL = 'C0MIGRATION';
const ANNA = 'U0ANNA';
const BOT = 'U0MRS';
const SECRET = 'e2e-signing-secret';
const ERROR =
  "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP request was forbidden with" +
  " client authentication scheme 'Negotiate'. --> The remote server returned an error: (403) Forbidden..";

const folder = readable(mkdtempSync(join(tmpdir(), 'mrs-e2e-')));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const command = layOut(project, join(folder, 'image'));
const slackProgram = join(folder, 'local-slack');
cpSync(join(work, 'node_modules/local-slack-linux-x64/bin/local-slack'), slackProgram);

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function until(what, look) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`not within a minute: ${what()}`);
}

async function workspace(mode) {
  const [port, botPort, opsPort] = [await freePort(), await freePort(), await freePort()];
  const config = join(folder, `${mode}.json`);
  const requestUrl = `http://127.0.0.1:${botPort}/slack/events`;
  writeFileSync(
    config,
    JSON.stringify({
      workspace: { name: 'Contoso IT', domain: 'contoso' },
      apps: [
        { appId: 'A0MRS', botUserId: BOT, botName: 'MRS KB', botToken: 'xoxb-e2e-1', appToken: 'xapp-e2e-1', signingSecret: SECRET, mode, requestUrl },
      ],
      users: [{ id: ANNA, name: 'anna', real_name: 'Anna Berg' }],
      channels: [{ id: CHANNEL, name: 'exchange-migration', members: [ANNA, BOT] }],
    }),
  );
  const base = `http://127.0.0.1:${port}`;
  const data = dataFolder(join(folder, `data-${mode}`));
  const slack = start([slackProgram, '--config', config, '--port', String(port), '--base-host', '127.0.0.1'], { HOME: data }, folder);
  await until(() => slack.output, async () => (await fetch(`${base}/_control/state`)).ok);
  const tokens = mode === 'socket' ? { SLACK_APP_TOKEN: 'xapp-e2e-1' } : { SLACK_SIGNING_SECRET: SECRET };
  const bot = start(
    command,
    {
      SLACK_BOT_TOKEN: 'xoxb-e2e-1',
      ...tokens,
      SLACK_API_URL: `${base}/api/`,
      MRS_DATA: data,
      MRS_BIND: '127.0.0.1',
      MRS_PORT: String(botPort),
      MRS_OPS_PORT: String(opsPort),
    },
    folder,
  );
  await until(() => bot.output, async () => (await fetch(`http://127.0.0.1:${opsPort}/readyz`)).ok);

  const control = async (path, body) => {
    const answer = await fetch(`${base}/_control/${path}`, {
      method: 'POST',
      ...(body instanceof FormData ? { body } : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.text()}`);
  };
  const messages = async (channel = CHANNEL) => (await (await fetch(`${base}/_control/messages/${channel}`)).json()).messages;
  const answer = (words, channel) =>
    until(
      () => `${words}\n${bot.output}`,
      async () => (await messages(channel)).find((m) => m.user === BOT && JSON.stringify(m).includes(words)),
    );
  const click = async (message, label) => {
    const action = message.blocks.flatMap((b) => b.elements ?? []).find((e) => e.text?.text === label);
    assert.ok(action, `no button '${label}'`);
    await control('interact', { channel: message.channel, messageTs: message.ts, user: ANNA, action });
  };
  const close = async () => {
    await stop(bot);
    await stop(slack);
    assert.ok(!bot.output.includes('Forbidden') && !bot.output.includes('xoxb'), 'the log has a paste or a token');
    assert.match(bot.output, /"message":"stopped"/);
  };
  return { base, control, messages, answer, click, close };
}

async function talk(mode) {
  const slack = await workspace(mode);
  const ask = (text) => slack.control('command', { channel: CHANNEL, user: ANNA, command: '/mrs', text });

  await ask('');
  await slack.answer('/mrs why');
  await ask('wy 403');
  await slack.answer('Did you mean why?');
  await ask(`why ${ERROR}`);
  const open = await slack.answer('LIKELY');
  await slack.click(open, 'False');
  const settled = await slack.answer('CONFIRMED');
  assert.equal(settled.ts, open.ts, 'the message is updated');
  await slack.click(settled, 'Share to channel');
  assert.ok(!(await slack.answer(`shared by <@${ANNA}>`)).ephemeral_to);

  await slack.control('message', { channel: CHANNEL, user: ANNA, text: `<@${BOT}> StalledDueToTarget_MdbReplication` });
  assert.ok((await slack.answer('MdbReplication')).thread_ts, 'a mention is answered in the thread');

  const upload = new FormData();
  upload.set('channel', CHANNEL);
  upload.set('user', ANNA);
  upload.set('text', `<@${BOT}>`);
  upload.append('file', new File(['TooManyBadItemsPermanentException: This mailbox exceeded the maximum number of corrupted items'], 'report.txt', { type: 'text/plain' }));
  await slack.control('upload', upload);
  await slack.answer('bad-items');
  await slack.control('open-home', { user: ANNA });

  await slack.close();
  console.log(`local-slack, ${mode === 'socket' ? 'Socket Mode' : 'HTTP'}: commands, question, share, thread, file, home tab, stop`);
}

/** The conversation, without what surrounds it. */
async function shot(page, name) {
  const end = await page.locator('.bk-context').last().boundingBox();
  const clip = { x: 220, y: 96, width: 780, height: end.y + end.height - 84 };
  await page.screenshot({ path: join(work, 'pictures', `${name}.png`), clip });
}

async function picture() {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!chromium) {
    console.log('!!! SKIPPED: no screenshot, for there is no Chromium (package chromium)');
    return;
  }
  const { chromium: engine } = await import('playwright-core');
  const slack = await workspace('socket');
  await slack.control('message', { channel: CHANNEL, user: ANNA, text: `Our first batch does not start: ${ERROR}` });
  await slack.control('command', { channel: CHANNEL, user: ANNA, command: '/mrs', text: `why ${ERROR}` });
  await slack.answer('LIKELY');
  const browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1130 } });
    const faults = [];
    page.on('pageerror', (e) => faults.push(e.message));
    await page.addInitScript({ path: new URL('look.js', import.meta.url).pathname });
    await page.goto(slack.base);
    await page.getByText('MRS Proxy is switched off').first().waitFor();
    await page.locator('pre.fence').first().waitFor();
    mkdirSync(join(work, 'pictures'), { recursive: true });
    await shot(page, 'question');
    await page.getByRole('button', { name: 'False', exact: true }).click();
    await page.getByText('CONFIRMED').first().waitFor();
    await page.mouse.move(0, 0);
    await shot(page, 'settled');
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
  await slack.close();
  console.log(`browser: one click settles the question; pictures in ${join(work, 'pictures')}`);
}

await talk('socket');
await talk('events');
await picture();
process.exit(0);
