// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;

/**
 * A hook before and after its conversion, or, without {@code before}, a converted hook alone.
 *
 * @param file the file that defines the hook after the conversion, relative to the root of its tree
 */
public record Conversion(String file, Optional<Side> before, Side after) {}
