// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;

/** A request, and a failure on its way, that show something. */
public record Witness(Request request, Optional<Fault> fault) {}
