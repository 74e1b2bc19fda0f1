// SPDX-License-Identifier: Apache-2.0
// Says mmap, and is not read.
