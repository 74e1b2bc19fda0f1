// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.report.ScanFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A further report of the same run, as {@code --also FORMAT=FILE} asks for it. */
record SecondReport(ScanFormat format, Path file) {

  /** Reads the value of the option. */
  static final class Reader implements ITypeConverter<SecondReport> {
    @Override
    public SecondReport convert(String value) {
      int equals = value.indexOf('=');
      String file = value.substring(equals + 1);
      if (equals < 0 || file.isEmpty()) {
        throw new TypeConversionException("write FORMAT=FILE instead of '" + value + "'");
      }
      return new SecondReport(format(value.substring(0, equals)), Path.of(file));
    }

    private static ScanFormat format(String name) {
      return Arrays.stream(ScanFormat.values())
          .filter(format -> format.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format " + name + ": one of " + names()));
    }

    private static String names() {
      return Arrays.stream(ScanFormat.values())
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }
}
