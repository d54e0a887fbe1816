// React, run as its file is read, a task of its own, and not where the page's file first asks for it.
import "react";
import "react/jsx-runtime";
import "react-dom/client";
