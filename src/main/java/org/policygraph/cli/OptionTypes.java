package org.policygraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads the values of options, and says in a sentence what is wrong with one. */
final class OptionTypes {
    /** What the JVM makes of argument bytes that the locale's encoding does not have. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String LOCALE = " did not survive this locale; set LC_ALL=C.UTF-8";

    private OptionTypes() {}

    /** Has a command line read values so. */
    static CommandLine on(CommandLine line) {
        ITypeConverter<Integer> integer =
                text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        ITypeConverter<Long> longer = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, text -> converted(() -> path(text)))
                .registerConverter(LocalDate.class, OptionTypes::day)
                .registerConverter(URI.class, OptionTypes::uri)
                .registerConverter(Integer.class, integer)
                .registerConverter(Integer.TYPE, integer)
                .registerConverter(Long.class, longer)
                .registerConverter(Long.TYPE, longer)
                .registerConverter(Double.TYPE, OptionTypes::number)
                .registerConverter(Boolean.TYPE, OptionTypes::truth)
                .registerConverter(Boolean.class, OptionTypes::truth);
    }

    private static <T> T converted(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (CommandException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A path.
     *
     * @throws CommandException of wrong usage if it cannot be one here
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            boolean isSpoilt = text.indexOf('\0') < 0;
            throw CommandException.usage(
                    isSpoilt
                            ? "the characters of the path" + LOCALE
                            : "found a path with a NUL in it, expected one of a file or folder");
        }
    }

    /**
     * Refuses arguments that the locale has spoilt before they came here.
     *
     * @throws CommandException of wrong usage
     */
    static void checkDecoded(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].indexOf(UNDECODABLE) < 0) continue;
            throw CommandException.usage("the characters of argument " + (i + 1) + LOCALE);
        }
    }

    /** Wrong usage if a number is too small. */
    static void atLeast(long least, String option, long found) {
        if (found >= least) return;
        throw CommandException.usage(
                option + ": found " + found + ", expected a number of at least " + least);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(text, "a day that the calendar has, as 2026-01-31");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(text, "an address, as http://127.0.0.1:3030/policy");
        }
    }

    private static long whole(String text, long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) return value;
        } catch (NumberFormatException e) {
            boolean isNumber = text.matches("[+-]?[0-9]+");
            if (!isNumber) throw wrong(text, "a whole number");
        }
        throw wrong(text, "a whole number from " + least + " to " + most);
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            throw wrong(text, "a number");
        }
        throw wrong(text, "a number");
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(text, "true or false");
        };
    }

    private static TypeConversionException wrong(String found, String expected) {
        return new TypeConversionException("found “" + found + "”, expected " + expected);
    }
}
