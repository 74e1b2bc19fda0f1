// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Presence;

/** What a pointer leads to, and in which configurations. */
sealed interface Pointee {
  Presence when();

  /** The same where {@code more} holds too. */
  Pointee under(Presence more);

  /** A function, by the name that {@code from} uses. */
  record Routine(String name, String from, Presence when) implements Pointee {
    @Override
    public Routine under(Presence more) {
      return new Routine(name, from, when.and(more));
    }
  }

  /** A variable with static storage, or the member of one that {@code path} names. */
  record Table(String name, String from, List<String> path, Presence when) implements Pointee {
    public Table {
      path = List.copyOf(path);
    }

    /** Its member of that name; a member without a name is the same place. */
    Table member(String member) {
      if (member.isEmpty()) {
        return this;
      }
      List<String> longer = new ArrayList<>(path);
      longer.add(member);
      return new Table(name, from, longer, when);
    }

    @Override
    public Table under(Presence more) {
      return new Table(name, from, path, when.and(more));
    }
  }

  /** The null pointer. */
  record Nothing(Presence when) implements Pointee {
    @Override
    public Nothing under(Presence more) {
      return new Nothing(when.and(more));
    }
  }
}
