# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0

# Passes where COMPILER refuses SOURCE with the sentence of its first line.
file(STRINGS "${SOURCE}" first_line LIMIT_COUNT 1 ENCODING UTF-8)
if(NOT first_line MATCHES "^// expect: (.+)$")
  message(FATAL_ERROR "${SOURCE}: the first line must be `// expect: <sentence>`")
endif()
set(sentence "${CMAKE_MATCH_1}")

set(includes "-I${INCLUDE}")
foreach(folder IN LISTS SYSTEM)
  list(APPEND includes "-isystem" "${folder}")
endforeach()
set(ENV{LC_ALL} C)
execute_process(COMMAND "${COMPILER}" -std=c++20 -fsyntax-only ${includes} "${SOURCE}"
  RESULT_VARIABLE status ERROR_VARIABLE errors OUTPUT_QUIET)
if(status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles; expected the error: ${sentence}")
endif()
string(FIND "${errors}" "${sentence}" position)
if(position EQUAL -1)
  message(FATAL_ERROR "${SOURCE} fails, but without the sentence: ${sentence}\n${errors}")
endif()
