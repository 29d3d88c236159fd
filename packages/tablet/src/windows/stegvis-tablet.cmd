@echo off
rem Stegvis on a Windows computer. Needs an installed Java from version 17: JAVA_HOME, or java on the PATH.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto missing
for /f "tokens=2 delims==" %%v in ('""%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version =""') do set "VERSION=%%v"
set "VERSION=%VERSION: =%"
if "%VERSION:~0,2%"=="1." goto old
if %VERSION% LSS 17 goto old
if "%~1"=="--version" (
    "%JAVA%" -cp "%HOME_DIR%lib\*" se.stegvis.mobile.start.Main --version
    exit /b
)
start "Stegvis" "%JAVA%w" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "%HOME_DIR%lib\*" se.stegvis.mobile.start.Main %*
exit /b 0

:missing
echo Stegvis behover Java 17 eller senare, som inte hittades. Be den som skoter datorn att installera det.
echo Stegvis needs Java 17 or newer, which was not found. Ask whoever looks after the computer to install it.
pause
exit /b 2

:old
echo Stegvis behover Java 17 eller senare; har finns version %VERSION%.
echo Stegvis needs Java 17 or newer; there is version %VERSION% here.
pause
exit /b 2
