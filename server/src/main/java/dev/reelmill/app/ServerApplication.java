package dev.reelmill.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The server's parts: the wiring in this room, the doors in {@code api}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"dev.reelmill.app", "dev.reelmill.api"})
class ServerApplication {}
