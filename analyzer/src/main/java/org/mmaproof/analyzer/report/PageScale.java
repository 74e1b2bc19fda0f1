// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mmaproof.model.scenario.Answer;

/**
 * Where pages lie on a line of fixed width. What lies between two places that matter is as wide as
 * it has pages, up to a few: a picture has no room for gaps.
 */
final class PageScale {
  private static final long WIDEST = 6;

  private final NavigableMap<Long, Double> places = new TreeMap<>();

  /** The scale of everything that any of these steps has. */
  PageScale(List<Answer.Step> steps, double left, double right) {
    for (Answer.Step step : steps) {
      step.vmas().forEach(vma -> both(vma.start(), vma.end()));
      step.entered().forEach(range -> both(range.start(), range.end()));
    }
    double units = 0;
    long before = 0;
    for (long page : List.copyOf(places.keySet())) {
      units += places.firstKey() == page ? 0 : Math.min(page - before, WIDEST);
      places.put(page, units);
      before = page;
    }
    double all = Math.max(units, 1);
    places.replaceAll((page, at) -> left + (right - left) * at / all);
  }

  private void both(long start, long end) {
    places.put(start, 0.0);
    places.put(end, 0.0);
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Where a page begins; one that no step names lies where the next smaller one does. */
  double at(long page) {
    return places.floorEntry(page).getValue();
  }

  /** The pages that matter, in order. */
  List<Long> pages() {
    return List.copyOf(places.keySet());
  }
}
