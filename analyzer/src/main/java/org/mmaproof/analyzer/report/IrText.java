// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

/**
 * The lowered form for people: each operation behind the place that it came from, and where that
 * lies inside a macro, the place in its body too.
 */
public record IrText(Options options) implements Report<IrListing> {
  @Override
  public void write(IrListing listing, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    boolean first = true;
    for (Graph graph : listing.graphs()) {
      if (!first) {
        lines.add("");
      }
      first = false;
      new Printing(listing.sources(), lines, graph.at()).graph(graph);
    }
  }

  /** One graph on its way out. */
  private record Printing(Sources sources, Lines lines, Span function) {

    private void graph(Graph graph) throws IOException {
      String parameters =
          graph.parameters().stream().map(Printing::declared).collect(Collectors.joining(", "));
      line(
          "%s:%s: %s %s(%s)"
              .formatted(
                  graph.at().file(),
                  graph.at().line(),
                  FlowText.of(graph.type().returns()),
                  graph.name(),
                  parameters));
      if (!graph.when().equals(Presence.ALWAYS)) {
        line("  when " + graph.when());
      }
      for (Slot slot : graph.slots()) {
        if (slot.kind() != Slot.Kind.PARAMETER) {
          line("  " + declared(slot));
        }
      }
      for (int i = 0; i < graph.blocks().size(); i++) {
        block(i, graph.blocks().get(i));
      }
      for (Graph.Assumption assumption : graph.assumptions()) {
        line("  assumed: " + assumption.text());
      }
      for (Graph.Gap gap : graph.gaps()) {
        line("  not read: " + place(gap.at()) + ": " + gap.why());
      }
    }

    private static String declared(Slot slot) {
      return FlowText.of(slot) + ": " + FlowText.of(slot.type());
    }

    private void block(int number, Block block) throws IOException {
      line("  " + number + ":");
      for (Op op : block.ops()) {
        line("    %-12s  %s".formatted(place(op.at()), FlowText.of(op)));
      }
      line("    %-12s  %s".formatted(place(block.exit()), FlowText.of(block.exit())));
    }

    private String place(Exit exit) {
      if (exit instanceof Exit.Branch branch) {
        return place(branch.at());
      }
      if (exit instanceof Exit.Return back) {
        return place(back.at());
      }
      return exit instanceof Exit.Unreachable end ? place(end.at()) : "";
    }

    private String place(Site site) {
      String at = place(site.at());
      return site.text().equals(site.at()) ? at : at + " (" + place(site.text()) + ")";
    }

    /** {@code line:column-column} of the function's own file, with the path for others. */
    private String place(Span at) {
      String file = at.file().equals(function.file()) ? "" : at.file() + ":";
      Optional<SourceText> known =
          sources.text(at.file()).filter(text -> at.end() <= text.length());
      if (known.isEmpty()) {
        return file + at.line();
      }
      SourceText text = known.get();
      int lastByte = Math.max(at.start(), at.end() - 1);
      int last = text.lineOf(lastByte);
      String end = last == at.line() ? "" : last + ":";
      return "%s%d:%d-%s%d"
          .formatted(file, at.line(), text.columnOf(at.start()), end, text.columnOf(lastByte));
    }

    private void line(String line) throws IOException {
      lines.add(Safe.line(line));
    }
  }
}
