package org.tats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application: one process, one PostgreSQL database. */
@SpringBootApplication
public class TatsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TatsApplication.class, arguments);
    }
}
