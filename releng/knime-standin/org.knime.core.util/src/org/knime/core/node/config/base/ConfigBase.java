package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/** Settings in memory: a tree of typed entries. Long only because every type has the same six methods. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final long serialVersionUID = 1;

    private final Map<String, AbstractConfigEntry> entries = new LinkedHashMap<>();

    public ConfigBase(String key) {
        super(ConfigEntries.config, key);
    }

    /** An empty config of the same class. */
    public abstract ConfigBase getInstance(String key);

    protected void put(AbstractConfigEntry entry) {
        entries.put(entry.getKey(), entry);
    }

    protected AbstractConfigEntry get(String key) {
        return entries.get(Objects.requireNonNull(key, "key"));
    }

    public AbstractConfigEntry getEntry(String key) {
        return get(key);
    }

    public void addEntry(AbstractConfigEntry entry) {
        put(entry);
    }

    public final AbstractConfigEntry removeConfig(String key) {
        return entries.remove(key);
    }

    @Override
    public boolean containsKey(String key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public final ConfigBase addConfigBase(String key) {
        ConfigBase config = getInstance(key);
        put(config);
        return config;
    }

    protected final void addConfigBase(ConfigBase config) {
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(String key) throws InvalidSettingsException {
        return require(key, ConfigBase.class, "Config");
    }

    @Override
    public void addTransientString(String key, String value) {
        put(new ConfigTransientStringEntry(key, value));
    }

    @Override
    public String getTransientString(String key) {
        return get(key) instanceof ConfigTransientStringEntry entry ? entry.getTransientString() : null;
    }

    @Override
    public void copyTo(ConfigBaseWO target) {
        for (AbstractConfigEntry entry : entries.values()) {
            if (entry instanceof ConfigBase config) {
                config.copyTo(target.addConfigBase(entry.getKey()));
            } else {
                ((ConfigBase)target).addEntry(entry);
            }
        }
    }

    @Override
    public final void saveToXML(OutputStream out) throws IOException {
        try (out) {
            XMLConfig.save(this, out);
        }
    }

    /** Adds what the XML form holds, and closes the stream. */
    public void load(InputStream in) throws IOException {
        try (in) {
            XMLConfig.load(this, in);
        }
    }

    protected static ConfigBase loadFromXML(ConfigBase config, InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    public final String toStringValue() {
        return null;
    }

    @Override
    boolean hasSameContent(AbstractConfigEntry other) {
        return entries.equals(((ConfigBase)other).entries);
    }

    @Override
    public String toString() {
        return getKey() + entries.values();
    }

    private <E extends AbstractConfigEntry> E require(String key, Class<E> type, String typeName) throws InvalidSettingsException {
        AbstractConfigEntry entry = get(key);
        if (!type.isInstance(entry)) {
            throw new InvalidSettingsException(typeName + " for key \"" + key + "\" not found.");
        }
        return type.cast(entry);
    }

    @Override
    public void addBoolean(String key, boolean value) {
        put(new ConfigBooleanEntry(key, value));
    }

    @Override
    public boolean getBoolean(String key) throws InvalidSettingsException {
        return require(key, ConfigBooleanEntry.class, "Boolean").getBoolean();
    }

    @Override
    public boolean getBoolean(String key, boolean def) {
        return get(key) instanceof ConfigBooleanEntry entry ? entry.getBoolean() : def;
    }

    @Override
    public void addBooleanArray(String key, boolean... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xboolean, values);
    }

    @Override
    public boolean[] getBooleanArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), boolean[].class, ConfigBase::getBoolean);
    }

    @Override
    public boolean[] getBooleanArray(String key, boolean... def) {
        return ConfigArrays.read(this, key, boolean[].class, ConfigBase::getBoolean, def);
    }

    @Override
    public void addByte(String key, byte value) {
        put(new ConfigByteEntry(key, value));
    }

    @Override
    public byte getByte(String key) throws InvalidSettingsException {
        return require(key, ConfigByteEntry.class, "Byte").getByte();
    }

    @Override
    public byte getByte(String key, byte def) {
        return get(key) instanceof ConfigByteEntry entry ? entry.getByte() : def;
    }

    @Override
    public void addByteArray(String key, byte... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xbyte, values);
    }

    @Override
    public byte[] getByteArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), byte[].class, ConfigBase::getByte);
    }

    @Override
    public byte[] getByteArray(String key, byte... def) {
        return ConfigArrays.read(this, key, byte[].class, ConfigBase::getByte, def);
    }

    @Override
    public void addChar(String key, char value) {
        put(new ConfigCharEntry(key, value));
    }

    @Override
    public char getChar(String key) throws InvalidSettingsException {
        return require(key, ConfigCharEntry.class, "Char").getChar();
    }

    @Override
    public char getChar(String key, char def) {
        return get(key) instanceof ConfigCharEntry entry ? entry.getChar() : def;
    }

    @Override
    public void addCharArray(String key, char... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xchar, values);
    }

    @Override
    public char[] getCharArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), char[].class, ConfigBase::getChar);
    }

    @Override
    public char[] getCharArray(String key, char... def) {
        return ConfigArrays.read(this, key, char[].class, ConfigBase::getChar, def);
    }

    @Override
    public void addDouble(String key, double value) {
        put(new ConfigDoubleEntry(key, value));
    }

    @Override
    public double getDouble(String key) throws InvalidSettingsException {
        return require(key, ConfigDoubleEntry.class, "Double").getDouble();
    }

    @Override
    public double getDouble(String key, double def) {
        return get(key) instanceof ConfigDoubleEntry entry ? entry.getDouble() : def;
    }

    @Override
    public void addDoubleArray(String key, double... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xdouble, values);
    }

    @Override
    public double[] getDoubleArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), double[].class, ConfigBase::getDouble);
    }

    @Override
    public double[] getDoubleArray(String key, double... def) {
        return ConfigArrays.read(this, key, double[].class, ConfigBase::getDouble, def);
    }

    @Override
    public void addFloat(String key, float value) {
        put(new ConfigFloatEntry(key, value));
    }

    @Override
    public float getFloat(String key) throws InvalidSettingsException {
        return require(key, ConfigFloatEntry.class, "Float").getFloat();
    }

    @Override
    public float getFloat(String key, float def) {
        return get(key) instanceof ConfigFloatEntry entry ? entry.getFloat() : def;
    }

    @Override
    public void addFloatArray(String key, float... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xfloat, values);
    }

    @Override
    public float[] getFloatArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), float[].class, ConfigBase::getFloat);
    }

    @Override
    public float[] getFloatArray(String key, float... def) {
        return ConfigArrays.read(this, key, float[].class, ConfigBase::getFloat, def);
    }

    @Override
    public void addInt(String key, int value) {
        put(new ConfigIntEntry(key, value));
    }

    @Override
    public int getInt(String key) throws InvalidSettingsException {
        return require(key, ConfigIntEntry.class, "Int").getInt();
    }

    @Override
    public int getInt(String key, int def) {
        return get(key) instanceof ConfigIntEntry entry ? entry.getInt() : def;
    }

    @Override
    public void addIntArray(String key, int... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xint, values);
    }

    @Override
    public int[] getIntArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), int[].class, ConfigBase::getInt);
    }

    @Override
    public int[] getIntArray(String key, int... def) {
        return ConfigArrays.read(this, key, int[].class, ConfigBase::getInt, def);
    }

    @Override
    public void addLong(String key, long value) {
        put(new ConfigLongEntry(key, value));
    }

    @Override
    public long getLong(String key) throws InvalidSettingsException {
        return require(key, ConfigLongEntry.class, "Long").getLong();
    }

    @Override
    public long getLong(String key, long def) {
        return get(key) instanceof ConfigLongEntry entry ? entry.getLong() : def;
    }

    @Override
    public void addLongArray(String key, long... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xlong, values);
    }

    @Override
    public long[] getLongArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), long[].class, ConfigBase::getLong);
    }

    @Override
    public long[] getLongArray(String key, long... def) {
        return ConfigArrays.read(this, key, long[].class, ConfigBase::getLong, def);
    }

    @Override
    public void addShort(String key, short value) {
        put(new ConfigShortEntry(key, value));
    }

    @Override
    public short getShort(String key) throws InvalidSettingsException {
        return require(key, ConfigShortEntry.class, "Short").getShort();
    }

    @Override
    public short getShort(String key, short def) {
        return get(key) instanceof ConfigShortEntry entry ? entry.getShort() : def;
    }

    @Override
    public void addShortArray(String key, short... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xshort, values);
    }

    @Override
    public short[] getShortArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), short[].class, ConfigBase::getShort);
    }

    @Override
    public short[] getShortArray(String key, short... def) {
        return ConfigArrays.read(this, key, short[].class, ConfigBase::getShort, def);
    }

    @Override
    public void addString(String key, String value) {
        put(new ConfigStringEntry(key, value));
    }

    @Override
    public String getString(String key) throws InvalidSettingsException {
        return require(key, ConfigStringEntry.class, "String").getString();
    }

    @Override
    public String getString(String key, String def) {
        return get(key) instanceof ConfigStringEntry entry ? entry.getString() : def;
    }

    @Override
    public void addStringArray(String key, String... values) {
        ConfigArrays.write(addConfigBase(key), ConfigEntries.xstring, values);
    }

    @Override
    public String[] getStringArray(String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), String[].class, ConfigBase::getString);
    }

    @Override
    public String[] getStringArray(String key, String... def) {
        return ConfigArrays.read(this, key, String[].class, ConfigBase::getString, def);
    }
}
