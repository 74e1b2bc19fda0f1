// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import org.mmaproof.model.ir.Presence;

/**
 * A function that a call can reach.
 *
 * @param name as it is called
 * @param from path of the file that uses the name, which decides what it means
 * @param when the configurations in which the call can reach it
 */
public record Callee(String name, String from, Presence when) {}
