//! PDF reports: they come out whatever the text, always the same, and reach nothing of the machine.

mod fixture;
