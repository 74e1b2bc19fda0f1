// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.report.ProveFormat;
import org.mmaproof.analyzer.report.ScanFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A further report of the same run, as {@code --also FORMAT=FILE} asks for it.
 *
 * @param <F> the formats that there are
 */
record SecondReport<F extends Enum<F>>(F format, Path file) {

  /** Reads the value of the option of {@code scan}. */
  static final class OfScan implements ITypeConverter<SecondReport<ScanFormat>> {
    @Override
    public SecondReport<ScanFormat> convert(String value) {
      return read(value, ScanFormat.values());
    }
  }

  /** Reads the value of the option of {@code prove}. */
  static final class OfProve implements ITypeConverter<SecondReport<ProveFormat>> {
    @Override
    public SecondReport<ProveFormat> convert(String value) {
      return read(value, ProveFormat.values());
    }
  }

  private static <F extends Enum<F>> SecondReport<F> read(String value, F[] formats) {
    int equals = value.indexOf('=');
    String file = value.substring(equals + 1);
    if (equals < 0 || file.isEmpty()) {
      throw new TypeConversionException("write FORMAT=FILE instead of '" + value + "'");
    }
    return new SecondReport<>(format(value.substring(0, equals), formats), Path.of(file));
  }

  private static <F extends Enum<F>> F format(String name, F[] formats) {
    return Arrays.stream(formats)
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no format " + name + ": one of " + names(formats)));
  }

  private static <F extends Enum<F>> String names(F[] formats) {
    return Arrays.stream(formats)
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
