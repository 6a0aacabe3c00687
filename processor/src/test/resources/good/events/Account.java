package events;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.ArrayList;
import java.util.List;

/** A bean. */
@RedisKey(pattern = "account:{id:shard(16)}:{id}", type = RedisType.STRING, ttl = "1d")
public class Account {

    private long id;
    private String name = "";
    private List<String> roles = new ArrayList<>();

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
