// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import org.mmaproof.model.driver.Registration;

/** A registration of an old hook, and the one of a converted hook that took its place. */
public record Match(Registration before, Registration after) {}
