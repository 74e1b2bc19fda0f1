// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;

/**
 * Something that happens on the way through one side.
 *
 * @param event its kind, one word
 * @param place where the code stands that makes it happen
 * @param text what happens, one line
 */
public record Event(String event, Optional<Place> place, String text) {}
