package dev.reelmill.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The server's parts: the wiring in this room, the doors in {@code api}. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class) // ours are in a table
@ComponentScan({"dev.reelmill.app", "dev.reelmill.api"})
class ServerApplication {}
