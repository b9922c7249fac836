// Renders the chart scene to an MP4 and prints seconds. Arguments: the output folder, the number of
// warm rounds, and, unless 1, the number of tabs. CHROMIUM names the browser, GL its renderer,
// CHROME_MODE how it is headless.
import {bundle} from '@remotion/bundler';
import {openBrowser, renderMedia, selectComposition} from '@remotion/renderer';
import {statSync} from 'node:fs';
import path from 'node:path';

const [output, rounds = '3', tabs = '1'] = process.argv.slice(2);
const browserExecutable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const chromeMode = process.env.CHROME_MODE ?? 'chrome-for-testing';
const chromiumOptions = {headless: true, gl: process.env.GL || null};

const entryPoint = path.join(import.meta.dirname, 'src', 'index.jsx');
const serveUrl = await bundle({
  entryPoint,
  enableCaching: false,
  outDir: path.join(output, 'bundle'),
});
const bundled = process.uptime();
const browser = await openBrowser('chrome', {browserExecutable, chromeMode, chromiumOptions});
const common = {
  serveUrl,
  browserExecutable,
  chromeMode,
  chromiumOptions,
  puppeteerInstance: browser,
  logLevel: 'error',
};
const outputLocation = path.join(output, 'chart.mp4');

const render = async () => {
  const composition = await selectComposition({...common, id: 'chart'});
  await renderMedia({
    ...common,
    composition,
    outputLocation,
    codec: 'h264',
    imageFormat: 'jpeg',
    crf: 23,
    x264Preset: 'veryfast',
    muted: true,
    concurrency: Number(tabs),
  });
};

await render();
const cold = process.uptime();
console.log(`cold ${cold.toFixed(2)} of it bundling ${bundled.toFixed(2)}`);
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  await render();
  console.log(`warm ${((performance.now() - start) / 1000).toFixed(2)}`);
}
console.log(`file ${outputLocation} ${statSync(outputLocation).size} bytes`);
await browser.close({silent: true});
process.exit(0);
