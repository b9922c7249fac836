package dev.reelmill.narration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Abbreviated units as they follow a number or "per". */
final class Units {
  private record Unit(String single, String plural) {}

  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    put("year", "yr", "yrs", "year", "years", "annum", "pa", "annually", "annual");
    put("month", "mo", "mos", "month", "months", "mth", "monthly");
    put("week", "wk", "wks", "week", "weeks", "weekly");
    put("day", "day", "days", "daily");
    put("hour", "hr", "hrs", "hour", "hours", "h", "hourly");
    put("minute", "min", "mins", "minute");
    put("second", "sec", "secs", "second");
    put("millisecond", "ms");
    put("pound", "lb", "lbs");
    put("gram", "g");
    put("milligram", "mg");
    put("ounce", "oz");
    put("milliliter", "ml", "mL");
    put("millimeter", "mm");
    put("kilometer", "km", "kms");
    put("centimeter", "cm");
    put("kilogram", "kg", "kgs");
    put("mile", "mi", "mile", "miles");
    put("kilowatt", "kW");
    put("megawatt", "MW");
    put("gigawatt", "GW");
    put("kilowatt hour", "kWh");
    put("megawatt hour", "MWh");
    put("gigawatt hour", "GWh");
    put("volt", "V", "volt", "volts");
    put("kilovolt", "kV");
    put("kilobyte", "KB", "kB");
    put("megabyte", "MB");
    put("gigabyte", "GB");
    put("terabyte", "TB");
    put("petabyte", "PB");
    put("gigabit per second", "Gbps");
    put("megabit per second", "Mbps");
    put("trip", "trip", "trips");
    put("shift", "shift", "shifts");
    UNITS.put("sqft", new Unit("square foot", "square feet"));
    UNITS.put("sqm", new Unit("square meter", "square meters"));
    UNITS.put("ft", new Unit("foot", "feet"));
    UNITS.put("in", new Unit("inch", "inches"));
    UNITS.put("mph", new Unit("mile per hour", "miles per hour"));
    UNITS.put("GHz", new Unit("gigahertz", "gigahertz"));
    UNITS.put("MHz", new Unit("megahertz", "megahertz"));
    UNITS.put("Hz", new Unit("hertz", "hertz"));
    UNITS.put("Gbps", new Unit("gigabit per second", "gigabits per second"));
    UNITS.put("Mbps", new Unit("megabit per second", "megabits per second"));
    UNITS.put("%", new Unit("percent", "percent"));
    UNITS.put("°", new Unit("degree", "degrees"));
    UNITS.put("°C", new Unit("degree Celsius", "degrees Celsius"));
    UNITS.put("°F", new Unit("degree Fahrenheit", "degrees Fahrenheit"));
    UNITS.put("am", new Unit("A M", "A M"));
    UNITS.put("pm", new Unit("P M", "P M"));
    UNITS.put("AM", new Unit("A M", "A M"));
    UNITS.put("PM", new Unit("P M", "P M"));
    UNITS.put("x", new Unit("times", "times"));
    UNITS.put("X", new Unit("times", "times"));
    UNITS.put("¢", new Unit("cent", "cents"));
    UNITS.put("km/h", new Unit("kilometer per hour", "kilometers per hour"));
    UNITS.put("kmh", new Unit("kilometer per hour", "kilometers per hour"));
    UNITS.put("m2", new Unit("square meter", "square meters"));
    UNITS.put("km2", new Unit("square kilometer", "square kilometers"));
    UNITS.put("ft2", new Unit("square foot", "square feet"));
    UNITS.put("m3", new Unit("cubic meter", "cubic meters"));
    UNITS.put("USD", new Unit("U S dollar", "U S dollars"));
    UNITS.put("EUR", new Unit("euro", "euros"));
    UNITS.put("GBP", new Unit("pound", "pounds"));
    UNITS.put("CHF", new Unit("Swiss franc", "Swiss francs"));
    UNITS.put("INR", new Unit("rupee", "rupees"));
    UNITS.put("JPY", new Unit("yen", "yen"));
  }

  private Units() {}

  /** Whether a word is a unit only in short form: "lbs" is, "hour" and "in" are words. */
  static boolean isAbbreviation(String word) {
    Unit unit = UNITS.get(word);
    return unit != null
        && !word.equals("in")
        && !unit.plural().startsWith(word + "s")
        && !unit.plural().equals(word);
  }

  private static void put(String single, String... abbreviations) {
    for (String abbreviation : abbreviations) {
      UNITS.put(abbreviation, new Unit(single, single + "s"));
    }
  }

  /** The unit's name after "one" or "per". */
  static Optional<String> single(String abbreviation) {
    return Optional.ofNullable(UNITS.get(abbreviation)).map(Unit::single);
  }

  /** The unit's name after other numbers. */
  static Optional<String> plural(String abbreviation) {
    return Optional.ofNullable(UNITS.get(abbreviation)).map(Unit::plural);
  }
}
