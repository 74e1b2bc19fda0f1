// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;

/**
 * A function that puts one of its parameters into a hook member: its callers register hooks.
 *
 * @param function the function
 * @param parameter index of the parameter that is the hook
 * @param owner the expression that owns the member, in the function's own names
 * @param member what it is put into
 * @param assignment the row of the assignment, whose definitions are those that callers pass
 */
record ParameterHook(
    Function function, int parameter, String owner, HookMember member, Registration assignment) {}
