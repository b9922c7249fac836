package dev.reelmill.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages whose address is not that of their file. */
@Controller
class PagesController {

  /** Where people make films. */
  @GetMapping("/studio")
  String studio() {
    return "forward:/studio/index.html";
  }

  /** The administrators' page; it asks for a login itself. */
  @GetMapping("/admin")
  String desk() {
    return "forward:/desk/index.html";
  }

  /** The reference of the doors, to read and to try. */
  @GetMapping("/docs")
  String reference() {
    return "forward:/reference/index.html";
  }
}
