// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

/**
 * What is to be read about a rule: the parts of its Javadoc, as plain text.
 *
 * @param summary what it finds, one sentence
 * @param description the body, may be empty
 * @param why what goes wrong when the rule is broken
 * @param instead what to write instead
 * @param limits what it does not see
 * @param kernel where the kernel says so
 * @param example C that the rule fires on
 */
public record RulePage(
    RuleName name,
    Level level,
    String summary,
    String description,
    String why,
    String instead,
    String limits,
    String kernel,
    String example) {}
