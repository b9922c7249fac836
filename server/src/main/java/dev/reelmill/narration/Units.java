package dev.reelmill.narration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Abbreviated units as they follow a number or "per". */
final class Units {
  private record Unit(String single, String plural) {}

  private final Map<String, Unit> units = new HashMap<>();

  Units() {
    put("year", "yr", "yrs", "year", "years", "annum", "pa");
    put("month", "mo", "mos", "month", "months", "mth");
    put("week", "wk", "wks", "week", "weeks");
    put("day", "day", "days");
    put("hour", "hr", "hrs", "hour", "hours", "h");
    put("minute", "min", "mins", "minute");
    put("second", "sec", "secs", "second", "s");
    put("millisecond", "ms");
    put("pound", "lb", "lbs");
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
    units.put("sqft", new Unit("square foot", "square feet"));
    units.put("sqm", new Unit("square meter", "square meters"));
    units.put("ft", new Unit("foot", "feet"));
    units.put("in", new Unit("inch", "inches"));
    units.put("mph", new Unit("mile per hour", "miles per hour"));
    units.put("GHz", new Unit("gigahertz", "gigahertz"));
    units.put("MHz", new Unit("megahertz", "megahertz"));
    units.put("Hz", new Unit("hertz", "hertz"));
    units.put("Gbps", new Unit("gigabit per second", "gigabits per second"));
    units.put("Mbps", new Unit("megabit per second", "megabits per second"));
    units.put("%", new Unit("percent", "percent"));
    units.put("°", new Unit("degree", "degrees"));
    units.put("°C", new Unit("degree Celsius", "degrees Celsius"));
    units.put("°F", new Unit("degree Fahrenheit", "degrees Fahrenheit"));
    units.put("am", new Unit("A M", "A M"));
    units.put("pm", new Unit("P M", "P M"));
    units.put("AM", new Unit("A M", "A M"));
    units.put("PM", new Unit("P M", "P M"));
    units.put("x", new Unit("X", "X"));
    units.put("X", new Unit("X", "X"));
  }

  private void put(String single, String... abbreviations) {
    for (String abbreviation : abbreviations) {
      units.put(abbreviation, new Unit(single, single + "s"));
    }
  }

  /** The unit's name after "one" or "per". */
  Optional<String> single(String abbreviation) {
    return Optional.ofNullable(units.get(abbreviation)).map(Unit::single);
  }

  /** The unit's name after other numbers. */
  Optional<String> plural(String abbreviation) {
    return Optional.ofNullable(units.get(abbreviation)).map(Unit::plural);
  }
}
