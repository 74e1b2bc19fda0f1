// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

/**
 * What a run answered.
 *
 * @param read what it rests on
 * @param bytes the answer; what they mean is known to who asks
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and never compared
record Answer(WhatWasRead read, byte[] bytes) {}
