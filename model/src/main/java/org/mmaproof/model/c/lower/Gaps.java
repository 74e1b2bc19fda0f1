// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;

/** What is opaque in finished blocks; in each place of the text once. */
final class Gaps {
  private final Map<Site, Graph.Gap> found = new LinkedHashMap<>();

  List<Graph.Gap> of(List<Block> blocks) {
    for (Block block : blocks) {
      block.ops().forEach(this::in);
      if (block.exit() instanceof Exit.Branch branch) {
        in(branch.condition());
      } else if (block.exit() instanceof Exit.Return given) {
        given.value().ifPresent(this::in);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void add(Site at, String why) {
    found.putIfAbsent(at, new Graph.Gap(at, why));
  }

  private void in(Op op) {
    if (op instanceof Op.Opaque opaque) {
      add(opaque.at(), opaque.why());
    } else if (op instanceof Op.Assign assign) {
      in(assign.to());
      in(assign.value());
    } else if (op instanceof Op.Clear clear) {
      in(clear.place());
    } else if (op instanceof Op.Call call) {
      in(call.callee());
      call.arguments().forEach(this::in);
    }
  }

  private void in(Place place) {
    if (place instanceof Place.Pointed pointed) {
      in(pointed.pointer());
    } else if (place instanceof Place.Field field) {
      in(field.of());
    } else if (place instanceof Place.Element element) {
      in(element.of());
      in(element.index());
    }
  }

  private void in(Value value) {
    if (value instanceof Value.Opaque opaque) {
      add(opaque.at(), opaque.why());
    } else if (value instanceof Value.Load load) {
      in(load.place());
    } else if (value instanceof Value.Address address) {
      in(address.place());
    } else if (value instanceof Value.Unary unary) {
      in(unary.operand());
    } else if (value instanceof Value.Converted converted) {
      in(converted.operand());
    } else if (value instanceof Value.Binary binary) {
      in(binary.left());
      in(binary.right());
    } else if (value instanceof Value.Moved moved) {
      in(moved.pointer());
      in(moved.count());
    } else if (value instanceof Value.Container container) {
      in(container.pointer());
    } else if (value instanceof Value.Distance distance) {
      in(distance.left());
      in(distance.right());
    }
  }
}
