// SPDX-License-Identifier: Apache-2.0
"use strict";
// All text of the trees is shown with text nodes, never as markup.
(() => {
  const contents = JSON.parse(document.getElementById("contents").textContent);
  const trees = contents.trees;
  const proofs = contents.proofs;
  const scanned = trees.some((tree) => tree.scanned);
  const HOOKS_AT_ONCE = 50;
  const FINDINGS_AT_ONCE = 25;
  const VERDICTS_AT_ONCE = 25;
  const VERDICTS = ["DIFFERENT", "UNKNOWN", "REFINES", "EQUIVALENT"];
  const GROUPS_AT_FIRST = 15;
  const LEVELS = ["error", "warning", "note"];
  const CHANGES = ["same", "converted", "moved", "new", "removed"];

  const at = (id) => document.getElementById(id);
  const present = (tree) => tree.hooks.filter((hook) => hook.change !== "removed");

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "click") {
        element.addEventListener("click", value);
      } else {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.map((child) => (child instanceof Node ? child : String(child))));
    return element;
  }

  const number = (text) => make("td", { class: "number" }, text);

  /** The names of columns; `numbers` says of which hold numbers. */
  function head(names, numbers) {
    return make("thead", {}, make("tr", {}, ...names.map((name, i) =>
      make("th", numbers(i) ? { scope: "col", class: "number" } : { scope: "col" }, name))));
  }

  /** A table that scrolls sideways where there is no room, with the keyboard too. */
  function table(place, caption, ...parts) {
    const wide = at(place);
    wide.tabIndex = 0;
    wide.setAttribute("role", "region");
    wide.setAttribute("aria-label", caption);
    wide.replaceChildren(make("table", {}, make("caption", {}, caption), ...parts));
  }

  function share(hooks) {
    const converted = hooks.filter((hook) => hook.converted).length;
    const cell = make("td", {});
    if (hooks.length === 0) {
      cell.append("none");
      return cell;
    }
    // Rounded down: all is only what is all.
    const permille = Math.floor((1000 * converted) / hooks.length);
    const filled = make("span", {});
    filled.style.width = permille / 10 + "%";
    cell.append(
      `${converted} / ${hooks.length} (${Math.floor(permille / 10)}.${permille % 10}%)`,
      make("span", { class: "bar", "aria-hidden": "true" }, filled));
    return cell;
  }

  function overview() {
    at("made").textContent = "mmaproof " + contents.version + ": " + trees.map((tree) => tree.name).join(", ");
    table("totals", "Trees",
      head(["Tree", "Kernel", "Converted",
        ...(scanned ? ["Errors", "Warnings", "Notes", "Suppressed", "Files read"] : [])], (i) => i > 2),
      make("tbody", {}, ...trees.map((tree) =>
        make("tr", {},
          make("th", { scope: "row", class: "code" }, tree.name),
          make("td", {}, tree.generation),
          share(present(tree)),
          ...(scanned ? [...LEVELS.map((level) => tree.findings.filter((found) => found.level === level).length),
            tree.suppressed, tree.files].map(number) : [])))));
    const compared = trees.filter((tree) => tree.against);
    if (compared.length > 0) {
      table("changes", "What became of hooks since the tree before",
        head(["Tree", ...CHANGES, "new of the old kind"], (i) => i > 0),
        make("tbody", {}, ...compared.map((tree) =>
          make("tr", {},
            make("th", { scope: "row", class: "code" }, tree.name),
            ...CHANGES.map((change) => number(tree.hooks.filter((hook) => hook.change === change).length)),
            number(tree.hooks.filter((hook) => hook.newLegacy).length)))));
    }
    const problems = trees.flatMap((tree) => tree.problems.map((problem) => tree.name + ": " + problem));
    if (problems.length > 0) {
      at("problems").hidden = false;
      at("problems").querySelector("summary").textContent = "Not read: " + problems.length;
      at("problems").querySelector("ul").append(...problems.map((problem) => make("li", { class: "code" }, problem)));
    }
  }

  /** A filter with its label; `changed` is called with nothing. */
  function choice(place, label, options, chosen, changed) {
    const select = make("select", {}, ...options.map(([value, text]) => make("option", { value }, text)));
    select.value = chosen;
    select.addEventListener("change", changed);
    at(place).append(make("label", {}, label, select));
    return select;
  }

  function search(place, label, changed) {
    const input = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", changed);
    at(place).append(make("label", {}, label, input));
    return input;
  }

  const treeNames = () => trees.map((tree, i) => [String(i), tree.name]);
  const last = String(trees.length - 1);

  function values(of) {
    const all = [...new Set(trees.flatMap(of))].sort();
    return [["*", "all"], ...all.map((value) => [":" + value, value === "" ? "(none)" : value])];
  }

  const fits = (select, value) => select.value === "*" || select.value === ":" + value;

  function progress() {
    let all = false;
    const by = choice("progress-by", "By",
      [["subsystem", "subsystem"], ["owner", "owner type"], ["class", "class"], ["area", "area"]], "subsystem",
      () => { all = false; show(); });
    const show = () => {
      const groups = new Map();
      trees.forEach((tree, i) => {
        for (const hook of present(tree)) {
          const name = hook[by.value] || "(none)";
          if (!groups.has(name)) {
            groups.set(name, trees.map(() => []));
          }
          groups.get(name)[i].push(hook);
        }
      });
      const most = (lists) => Math.max(...lists.map((list) => list.length));
      const sorted = [...groups].sort((a, b) => most(b[1]) - most(a[1]) || (a[0] < b[0] ? -1 : 1));
      const shown = all ? sorted : sorted.slice(0, GROUPS_AT_FIRST);
      const title = by.selectedOptions[0].textContent;
      table("progress-table", "Converted hooks by " + title,
        head([title, ...trees.map((tree) => tree.name)], () => false),
        make("tbody", {}, ...shown.map(([name, lists]) =>
          make("tr", {}, make("th", { scope: "row", class: "code" }, name), ...lists.map(share)))));
      if (shown.length < sorted.length) {
        at("progress-table").append(
          make("button", { type: "button", click: () => { all = true; show(); at("progress-table").focus(); } },
            "Show all " + sorted.length));
      }
    };
    show();
  }

  function place(hook) {
    return hook.path + ":" + hook.line + " " + hook.owner + "." + hook.member + " " + hook.table + " = " + hook.hook;
  }

  function blockers() {
    const waiting = new Map();
    trees.forEach((tree, i) => {
      for (const hook of present(tree)) {
        for (const blocker of hook.blockers) {
          if (!waiting.has(blocker)) {
            waiting.set(blocker, trees.map(() => []));
          }
          waiting.get(blocker)[i].push(hook);
        }
      }
    });
    const latest = trees.length - 1;
    const sorted = [...waiting].sort((a, b) =>
      b[1][latest].length - a[1][latest].length || (a[0] < b[0] ? -1 : 1));
    const rows = sorted.map(([blocker, lists], n) => {
      const behind = make("tr", { id: "behind-" + n, hidden: "" }, make("td", { colspan: trees.length + 2 }));
      const button = make("button", { type: "button", "aria-expanded": "false", "aria-controls": "behind-" + n,
        "aria-label": "show hooks behind " + blocker,
        click: () => {
          const cell = behind.firstChild;
          if (cell.childNodes.length === 0) {
            lists.forEach((list, i) => {
              if (list.length > 0) {
                cell.append(make("p", {}, trees[i].name + ": " + list.length),
                  make("ul", { class: "code" }, ...list.map((hook) => make("li", {}, place(hook)))));
              }
            });
          }
          behind.hidden = !behind.hidden;
          button.setAttribute("aria-expanded", String(!behind.hidden));
          button.textContent = behind.hidden ? "show" : "hide";
          button.setAttribute("aria-label", button.textContent + " hooks behind " + blocker);
        } }, "show");
      const counts = lists.map((list) =>
        number(list.length + " (" + list.filter((hook) => hook.blockers.length === 1).length + ")"));
      return [
        make("tr", {}, make("th", { scope: "row", class: "code" }, blocker), ...counts, make("td", {}, button)),
        behind];
    });
    table("blockers-table", "Hooks behind each blocker",
      head(["Blocker", ...trees.map((tree) => tree.name), "Hooks"], (i) => i > 0 && i <= trees.length),
      make("tbody", {}, ...rows.slice(0, GROUPS_AT_FIRST).flat()));
    if (rows.length > GROUPS_AT_FIRST) {
      const more = make("button", { type: "button", click: () => {
        at("blockers-table").querySelector("tbody").append(...rows.slice(GROUPS_AT_FIRST).flat());
        more.remove();
        at("blockers-table").focus();
      } }, "Show all " + rows.length);
      at("blockers-table").append(more);
    }
  }

  /** Shows a part of a list and the buttons for the others; answers what shows a new list. */
  function paged(place, atOnce, thing, show) {
    let list = [];
    let from = 0;
    const said = make("span", { role: "status" });
    const turn = (to) => { from = to; draw(); };
    const back = make("button", { type: "button", click: () => turn(from - atOnce) }, "Previous");
    const on = make("button", { type: "button", click: () => turn(from + atOnce) }, "Next");
    at(place).append(back, on, said);
    const draw = () => {
      const to = Math.min(from + atOnce, list.length);
      said.textContent = list.length === 0 ? "no " + thing : `${from + 1} to ${to} of ${list.length} ${thing}`;
      back.disabled = from === 0;
      on.disabled = to === list.length;
      show(list.slice(from, to));
    };
    return (all) => { list = all; turn(0); };
  }

  const COLUMNS = [
    ["Registered at", (hook) => hook.path + ":" + hook.line],
    ["Owner", (hook) => hook.owner + "." + hook.member],
    ["Table", (hook) => hook.table],
    ["Hook", (hook) => hook.hook],
    ["Kind", (hook) => (hook.change === "removed" ? "removed" : hook.converted ? "converted" : "old")],
    ["Class", (hook) => hook.class],
    ["Blockers", (hook) => hook.blockers.join("; ")],
    ["Subsystem", (hook) => hook.subsystem],
    ["If", (hook) => hook.presence],
    ["Since", (hook) => hook.change],
  ];

  function compare(a, b, column) {
    if (column === 0) {
      return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line;
    }
    const [x, y] = [COLUMNS[column][1](a), COLUMNS[column][1](b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  function hooks() {
    const count = trees.some((tree) => tree.against) ? COLUMNS.length : COLUMNS.length - 1;
    let column = 0;
    let direction = 1;
    const changed = () => update();
    const tree = choice("hooks-by", "Tree", treeNames(), last, changed);
    const text = search("hooks-by", "Text", changed);
    const kind = choice("hooks-by", "Kind",
      [["*", "all"], [":old", "old"], [":converted", "converted"], [":removed", "removed"]], "*", changed);
    const owner = choice("hooks-by", "Owner type", values((each) => each.hooks.map((hook) => hook.owner)), "*", changed);
    const sort = choice("hooks-by", "Class", values((each) => each.hooks.map((hook) => hook.class)), "*", changed);
    const area = choice("hooks-by", "Area", values((each) => each.hooks.map((hook) => hook.area)), "*", changed);
    const blocker = choice("hooks-by", "Blocker", values((each) => each.hooks.flatMap((hook) => hook.blockers)), "*", changed);
    const subsystem =
      choice("hooks-by", "Subsystem", values((each) => each.hooks.map((hook) => hook.subsystem)), "*", changed);
    const change = choice("hooks-by", "Since the tree before",
      [["*", "all"], ...CHANGES.map((each) => [":" + each, each])], "*", changed);
    change.parentElement.hidden = count < COLUMNS.length;

    const body = make("tbody", {});
    const heads = COLUMNS.slice(0, count).map(([name], i) =>
      make("th", { scope: "col" },
        make("button", { type: "button", click: () => {
          direction = column === i ? -direction : 1;
          column = i;
          update();
        } }, name)));
    table("hooks-table", "Registrations", make("thead", {}, make("tr", {}, ...heads)), body);
    const turn = paged("hooks-pager", HOOKS_AT_ONCE, "hooks", (part) =>
      body.replaceChildren(...part.map((hook) =>
        make("tr", hook.change === "removed" ? { class: "gone" } : {},
          ...COLUMNS.slice(0, count).map(([, cell]) => make("td", { class: "code" }, cell(hook)))))));
    const update = () => {
      heads.forEach((each, i) => {
        if (i === column) {
          each.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
        } else {
          each.removeAttribute("aria-sort");
        }
      });
      const words = text.value.toLowerCase().split(/\s+/);
      const shown = trees[Number(tree.value)].hooks.filter((hook) =>
        fits(kind, COLUMNS[4][1](hook)) && fits(owner, hook.owner) && fits(sort, hook.class)
          && fits(area, hook.area) && fits(subsystem, hook.subsystem) && fits(change, hook.change)
          && (blocker.value === "*" || hook.blockers.includes(blocker.value.slice(1)))
          && words.every((word) => COLUMNS.some(([, cell]) => cell(hook).toLowerCase().includes(word))));
      turn(shown.sort((a, b) => direction * compare(a, b, column)));
    };
    update();
  }

  function list(label, places, tag) {
    return places.length === 0
      ? []
      : [make("p", {}, label), make(tag, { class: "code" }, ...places.map((each) => make("li", {}, each)))];
  }

  function finding(found) {
    const rule = contents.rules[found.rule] ?? { why: "", instead: "" };
    const article = make("article", { class: found.level },
      make("h3", {},
        make("span", { class: "code" }, found.file + ":" + found.line + ":" + found.column + " "),
        make("span", { class: "level" }, found.level)),
      make("p", {}, found.message + " [" + found.rule + "]"));
    if (found.code !== undefined) {
      article.append(make("pre", { tabindex: "0", "aria-label": "excerpt" }, found.code + "\n" + found.carets));
    }
    article.append(...list("Also:", found.related, "ul"), ...list("Path:", found.steps, "ol"));
    for (const [label, text] of [["Why: ", rule.why], ["Instead: ", rule.instead]]) {
      if (text !== "") {
        article.append(make("p", { class: "faint" }, label + text));
      }
    }
    return article;
  }

  function findings() {
    const changed = () => update();
    const tree = choice("findings-by", "Tree", treeNames(), last, changed);
    const level = choice("findings-by", "Level", [["*", "all"], ...LEVELS.map((each) => [":" + each, each])], "*", changed);
    const rule = choice("findings-by", "Rule", values((each) => each.findings.map((found) => found.rule)), "*", changed);
    const text = search("findings-by", "Text", changed);
    const turn = paged("findings-pager", FINDINGS_AT_ONCE, "findings",
      (part) => at("findings-list").replaceChildren(...part.map(finding)));
    const update = () => {
      const words = text.value.toLowerCase().split(/\s+/);
      const shown = trees[Number(tree.value)].findings.filter((found) =>
        fits(level, found.level) && fits(rule, found.rule)
          && words.every((word) =>
            [found.file, found.function, found.message].some((each) => each.toLowerCase().includes(word))));
      turn(shown.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)));
    };
    update();
  }

  /** Takes a section away that has nothing to show. */
  function without(section) {
    at(section).hidden = true;
    document.querySelector(`nav a[href="#${section}"]`).hidden = true;
  }

  /** Both sides of a counterexample beside each other; rows that differ are marked with a word. */
  function trace(each) {
    const cell = (text, place) => {
      const made = make("td", { class: "code" });
      if (text !== undefined) {
        made.append(text, ...(place ? [make("div", { class: "faint" }, place)] : []));
      }
      return made;
    };
    const sides = each.rows.some((row) => row.before !== undefined) ? ["Before", "After"] : ["After"];
    const shows = each.shows === "" ? "Counterexample" : "Counterexample to " + each.shows;
    const rows = [
      ...each.rows.map((row) => make("tr", row.same ? {} : { class: "differs" },
        ...(sides.length > 1 ? [cell(row.before, row.beforeAt)] : []),
        cell(row.after, row.afterAt),
        make("td", {}, row.same || sides.length === 1 ? "" : "differs"))),
      ...each.differs.map((row) => make("tr", { class: "differs end" },
        ...(sides.length > 1 ? [cell(row.before)] : []), cell(row.after), make("td", {}, "at the end: " + row.what))),
    ];
    const wide = make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": shows },
      make("table", { class: "trace" },
        make("caption", {}, "What happens"),
        head([...sides, "Compared"], () => false),
        make("tbody", {}, ...rows)));
    const details = make("details", {}, make("summary", {}, shows),
      make("ul", { class: "code" }, ...each.request.map((line) => make("li", {}, line))), wide);
    if (each.case !== "") {
      details.append(make("p", { class: "code" }, "mmaproof replay ... " + each.case));
    }
    return details;
  }

  const levelOf = (each) =>
    each.verdict === "DIFFERENT" || each.violated ? "error" : each.verdict === "UNKNOWN" ? "warning" : "note";

  function verdict(each) {
    const article = make("article", { class: levelOf(each) },
      make("h3", {},
        make("span", { class: "code" }, each.after + " "),
        make("span", { class: "level" }, each.verdict + (each.violated ? ", an obligation is violated" : ""))));
    for (const [label, text] of [["", each.patch], ["Before: ", each.before], ["Registered: ", each.ops], ["Why: ", each.reason]]) {
      if (text !== "") {
        article.append(make("p", {}, label + text));
      }
    }
    article.append(...each.notes.flatMap((notes) => list(notes.heading + ":", notes.lines, "ul")),
      ...each.traces.map(trace));
    return article;
  }

  function verdicts() {
    if (proofs.length === 0) {
      without("verdicts");
      return;
    }
    table("verdicts-table", "What was proved",
      head(["File", ...VERDICTS, "Obligation violated", "Not judged"], (i) => i > 0),
      make("tbody", {}, ...proofs.map((proof) =>
        make("tr", {},
          make("th", { scope: "row", class: "code" }, proof.name),
          ...VERDICTS.map((kind) => number(proof.verdicts.filter((each) => each.verdict === kind).length)),
          number(proof.verdicts.filter((each) => each.violated).length),
          number(proof.unpaired.length)))));
    const unjudged = proofs.flatMap((proof) =>
      [...proof.unpaired.map((hook) => "not judged: " + hook), ...proof.left].map((line) => proof.name + ": " + line));
    if (unjudged.length > 0) {
      at("unpaired").hidden = false;
      at("unpaired").querySelector("summary").textContent = "Not judged or not shown: " + unjudged.length;
      at("unpaired").querySelector("ul").append(...unjudged.map((line) => make("li", { class: "code" }, line)));
    }
    const changed = () => update();
    const file = choice("verdicts-by", "File",
      [["*", "all"], ...proofs.map((proof, i) => [":" + i, proof.name])], "*", changed);
    file.parentElement.hidden = proofs.length < 2;
    const kind = choice("verdicts-by", "Verdict", [["*", "all"], ...VERDICTS.map((each) => [":" + each, each])], "*", changed);
    const text = search("verdicts-by", "Text", changed);
    const turn = paged("verdicts-pager", VERDICTS_AT_ONCE, "verdicts",
      (part) => at("verdicts-list").replaceChildren(...part.map(verdict)));
    const update = () => {
      const words = text.value.toLowerCase().split(/\s+/);
      const shown = proofs.filter((proof, i) => fits(file, String(i))).flatMap((proof) => proof.verdicts)
        .filter((each) => fits(kind, each.verdict)
          && words.every((word) => [each.patch, each.after, each.before, each.ops, each.reason]
            .some((one) => one.toLowerCase().includes(word))));
      const order = (each) => (each.violated ? 0 : 1 + VERDICTS.indexOf(each.verdict));
      turn(shown.sort((a, b) => order(a) - order(b)));
    };
    update();
  }

  for (const form of document.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  overview();
  progress();
  blockers();
  hooks();
  if (scanned) {
    findings();
  } else {
    without("findings");
  }
  verdicts();
})();
