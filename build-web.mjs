// Bundles styles and scripts into target/classes/static/assets under names that change with their content,
// and writes target/classes/assets.properties: name = address. Does nothing when nothing changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const SOURCE = 'src/main/client';
const OUT = 'target/classes/static/assets';
const MANIFEST = 'target/classes/assets.properties';
const STAMP = 'target/web.stamp';
const INSTALLED = 'node_modules/.installed';
const ENTRIES = ['base.ts', 'plan.ts', 'room.ts', 'base.css', 'plan.css', 'room.css'];

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');
const reads = (file, text) => existsSync(file) && readFileSync(file, 'utf8') === text;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function install() {
  const lock = hash(readFileSync('package-lock.json'), readFileSync('package.json'));
  if (reads(INSTALLED, lock)) return;
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['ci', ...quiet], { stdio: 'inherit' });
  writeFileSync(INSTALLED, lock);
}

async function bundle() {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: ENTRIES.map((entry) => `${SOURCE}/${entry}`),
    outdir: OUT,
    outbase: SOURCE,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    publicPath: '/assets',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return Object.entries(result.metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([out, output]) => [relative(SOURCE, output.entryPoint).replace(/\.ts$/, '.js'), relative(OUT, out)]);
}

/** All icons as symbols in one file, so that a page draws them without a script. */
function sprite() {
  const symbols = JSON.parse(readFileSync(`${SOURCE}/icons.json`, 'utf8')).map((name) => {
    const svg = readFileSync(`node_modules/@navikt/aksel-icons/dist/svg/${name}.svg`, 'utf8');
    const drawing = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none">${drawing}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function write(name, content) {
  const hashed = name.replace('.', `-${hash(content).slice(0, 8)}.`);
  writeFileSync(join(OUT, hashed), content);
  return [name, hashed];
}

install();
const inputs = [...filesUnder(SOURCE), 'package-lock.json', 'tsconfig.json', 'build-web.mjs'];
const key = hash(...inputs.flatMap((file) => [file, readFileSync(file)]));
if (reads(STAMP, key) && existsSync(MANIFEST)) process.exit(0);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.json'], { stdio: 'inherit' });
const written = await bundle();
written.push(write('icons.svg', sprite()), write('mark.svg', readFileSync(`${SOURCE}/mark.svg`, 'utf8')));
for (const file of filesUnder(OUT).filter((name) => /\.(js|css|svg)$/.test(name))) {
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
}
writeFileSync(MANIFEST, written.map(([name, file]) => `${name}=/assets/${file}\n`).sort().join(''));
writeFileSync(STAMP, key);
