// SPDX-License-Identifier: Apache-2.0
// Opens a page in a headless browser, uses it, and prints what was met as JSON:
// node look.mjs BROWSER PAGE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [, , executablePath, file] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = pathToFileURL(file).href;
const met = { said: [], asked: [], dialogs: 0, broken: [], wide: [], steps: {} };

const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
try {
  const page = await browser.newPage();
  page.on("console", (message) => met.said.push(message.type() + ": " + message.text()));
  page.on("pageerror", (error) => met.said.push("error: " + error));
  page.on("dialog", (dialog) => { met.dialogs++; dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== address) met.asked.push(request.url()); });
  await page.goto(address, { waitUntil: "load" });

  const count = (selector) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
  met.steps.foreign = await count("img, iframe, object, embed, link, base");
  met.steps.scripts = await page.$$eval("script", (all) => all.length);
  met.steps.sections = await count("section");
  met.steps.hooks = await count("#hooks-table tbody tr");
  met.steps.findings = await count("#findings-list article");
  met.steps.verdicts = await count("#verdicts-list article");

  await page.type("#hooks-by input", "no hook has this name");
  met.steps.filtered = await count("#hooks-table tbody tr");
  await page.$eval("#hooks-by input", (input) => { input.value = ""; input.dispatchEvent(new Event("input")); });
  await page.click("#hooks-table thead th:nth-child(4) button");
  met.steps.sorted = await page.$$eval("#hooks-table tbody td:nth-child(4)", (cells) => cells.map((cell) => cell.textContent));
  met.steps.said = await page.$eval("#hooks-table thead th:nth-child(4)", (head) => head.getAttribute("aria-sort"));

  if (met.steps.verdicts > 0) {
    await page.select("#verdicts-by label:nth-child(2) select", ":DIFFERENT");
    met.steps.different = await count("#verdicts-list article");
    await page.focus("#verdicts-list summary");
    await page.keyboard.press("Enter");
    met.steps.trace = await count("#verdicts-list .trace tbody tr");
    met.steps.marked = await count("#verdicts-list .trace tbody tr.differs");
  }

  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of [1280, 400]) {
      await page.setViewport({ width, height: 900 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) met.wide.push(scheme + " " + width + ": " + needed);
      await page.evaluate(axe);
      const result = await page.evaluate(() => axe.run());
      met.steps.rules = result.passes.length;
      for (const each of result.violations.filter((one) => ["serious", "critical"].includes(one.impact))) {
        met.broken.push(`${scheme} ${width}: ${each.id}: ${each.nodes[0].html}`);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(met));
